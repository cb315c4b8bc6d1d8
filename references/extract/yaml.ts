import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Scalar } from "yaml";
import { parseCompose, parseWorkflow } from "../yaml-names.ts";
import type { Untried } from "./extract.ts";
import { refuse, type Extraction, type Piece, type Refusal, type Span } from "./extraction.ts";
import { extractFrom, type Value } from "./files.ts";
import { tried } from "./trial.ts";

/** `${X}` in a docker compose file, where a dollar that means itself is written twice. */
export function extractFromCompose(text: string, span: Span): Extraction | Refusal | undefined {
  return tried(fromCompose(text, span), text, (other) => ({ references: parseCompose(other), faults: 0 }));
}

/** `${{ secrets.X }}` in a workflow of GitHub Actions. */
export function extractFromWorkflow(text: string, span: Span): Extraction | Refusal | undefined {
  return tried(fromWorkflow(text, span), text, (other) => ({ references: parseWorkflow(other), faults: 0 }));
}

function fromCompose(text: string, span: Span): Untried | Refusal | undefined {
  const found = scalarAt(text, span.start);
  if (!found || "refused" in found) return found;
  const pieces = found.pieces.flatMap((piece) => singleDollars(piece, text));
  const computes = /\$/.test(text.slice(found.outer.start, found.outer.end).replaceAll("$$", ""));
  const read = (name: string) => `\${${name}}`;
  return extractFrom(valueOf(found, { pieces, computes, read }), span);
}

function fromWorkflow(text: string, span: Span): Untried | Refusal | undefined {
  const found = scalarAt(text, span.start);
  if (!found || "refused" in found) return found;
  if (found.key !== undefined && /^(?:if|uses|on|runs-on|name|id|branches|needs)$/.test(found.key))
    return refuse(`A secret cannot be read under "${found.key}".`);
  const computes = text.slice(found.outer.start, found.outer.end).includes("${{");
  const read = (name: string) => `\${{ secrets.${name} }}`;
  return extractFrom(valueOf(found, { pieces: found.pieces, computes, read }), span);
}

interface Found {
  readonly key: string | undefined;
  readonly outer: Span;
  readonly pieces: readonly Piece[];
  readonly isBlock: boolean;
}

function valueOf(
  { outer, isBlock, pieces: all }: Found,
  { pieces, computes, read }: { pieces: readonly Piece[]; computes: boolean; read: (name: string) => string },
): Value {
  const [start, end] = [all[0]!.start, all.at(-1)!.end];
  // Quotes stay: what stands between them is read all the same. Of a block only parts are taken.
  return {
    pieces,
    outer: isBlock ? outer : { start, end },
    whole: read,
    within: read,
    computes: computes || isBlock,
  };
}

/** The value at an offset; in `- NAME=value` what stands behind the sign. */
function scalarAt(text: string, offset: number): Found | Refusal | undefined {
  const document = parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
  let found: Found | Refusal | undefined;
  visit(document, {
    Scalar(key, scalar, path) {
      const [start = 0, end = 0] = scalar.range ?? [];
      if (offset < start || offset > end || start === end) return undefined;
      found = key === "key" ? refuse("It is the name of a key.") : textOf(text, scalar, path);
      return visit.BREAK;
    },
  });
  return found;
}

function keyAbove(path: readonly unknown[]): string | undefined {
  const pair = path.findLast((one) => isPair(one) || isMap(one));
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function textOf(text: string, scalar: Scalar, path: readonly unknown[]): Found | Refusal | undefined {
  const [start, end] = scalar.range!;
  const outer = { start, end };
  const key = keyAbove(path);
  // `- NAME=value`
  const isAssigning = isSeq(path.at(-1)) && (key === "environment" || key === "args");
  const name = isAssigning ? /^["']?[A-Za-z_]\w*=/ : /^["']?/;
  switch (scalar.type) {
    case "PLAIN": {
      const assigned = isAssigning ? (name.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
      return { key, outer, pieces: [{ start: start + assigned, end, dialect: "raw" }], isBlock: false };
    }
    case "QUOTE_SINGLE":
    case "QUOTE_DOUBLE": {
      const assigned = name.exec(text.slice(start, end))?.[0].length ?? 1;
      const isSingle = scalar.type === "QUOTE_SINGLE";
      const piece: Piece = { start: start + assigned, end: end - 1, dialect: isSingle ? "raw" : "yaml" };
      const inner = text.slice(piece.start, piece.end);
      if (inner.includes("\n") || (isSingle && inner.includes("''")))
        return refuse("The text goes over lines, or has quotes in it.");
      return { key, outer, pieces: piece.start < piece.end ? [piece] : [], isBlock: false };
    }
    case "BLOCK_LITERAL":
    case "BLOCK_FOLDED": {
      const head = text.indexOf("\n", start) + 1;
      return { key, outer, pieces: [{ start: head, end, dialect: "raw" }], isBlock: true };
    }
    default:
      return undefined;
  }
}

function singleDollars({ start, end, dialect }: Piece, text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (let at = text.indexOf("$$", start); at !== -1 && at < end; at = text.indexOf("$$", at + 2)) {
    pieces.push({ start: from, end: at + 1, dialect });
    from = at + 2;
  }
  return [...pieces, { start: from, end, dialect }].filter((piece) => piece.start < piece.end);
}
