import { join } from "node:path";
import {
  BASELINE_NAME,
  baselineText,
  newBaseline,
  withFindings,
  type KnownFinding,
} from "../../findings/baseline.ts";
import type {
  BaselineEdits,
  BaselineParams,
  CreateFile,
  DocumentEdit,
  LeakPlace,
} from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { homeOf, type FileHome } from "../leaks/home.ts";
import { leaksIn } from "../leaks/find-leaks.ts";
import { documentAt } from "../leaks/look-into.ts";
import { pathOfUri, uriOfPath } from "../uri.ts";

/**
 * The edits that add findings to the baselines of their repositories, which are made where there are none. A place that
 * is no such finding by now is left out.
 * @throws UserError FILE_INVALID, NO_ACCESS for a baseline that cannot be read
 */
export async function baselineEdits(context: Context, { places }: BaselineParams): Promise<BaselineEdits> {
  const found = await Promise.all(
    [...Map.groupBy(places, ({ uri }) => uri)].map(([uri, inFile]) => findingsAt(context, uri, inFile)),
  );
  const byRoot = Map.groupBy(found.flat(), ({ home }) => home.root);
  const files = [...byRoot.keys()].map((root) => join(root, BASELINE_NAME));
  const edits = await Promise.all(
    [...byRoot.values()].map((findings, index) => editOf(context, files[index]!, findings)),
  );
  return {
    edit: { documentChanges: edits.flat() },
    files: files.map((file) => uriOfPath(file)),
    added: found.flat().length,
  };
}

/** A finding whose text is still needed, for its fingerprint. */
interface Accepted {
  readonly home: FileHome;
  readonly text: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

async function findingsAt(context: Context, uri: string, places: readonly LeakPlace[]): Promise<Accepted[]> {
  const home = await homeOf(context, uri);
  const document = home && (context.documents.get(uri) ?? (await documentAt(context, pathOfUri(uri)!)));
  if (!home || !document || typeof document === "string") return [];
  const text = document.getText();
  const { leaks } = await leaksIn(context, document);
  if (document.getText() !== text) return [];
  const told = new Set(leaks.map(nameOf));
  return places
    .filter((place) => told.has(nameOf(place)))
    .map(({ rule, range }) => ({
      home,
      text,
      rule,
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    }));
}

function nameOf({ rule, range: { start, end } }: Pick<LeakPlace, "rule" | "range">): string {
  return [rule, start.line, start.character, end.line, end.character].join(" ");
}

async function editOf(
  context: Context,
  file: string,
  accepted: readonly Accepted[],
): Promise<(CreateFile | DocumentEdit)[]> {
  const before = (await context.baselines.read(file)) ?? newBaseline();
  const known = accepted.map(async ({ home: { path }, text, rule, start, end }): Promise<KnownFinding> => {
    const fingerprint = await context.baselines.fingerprint(before, path, text, { rule, start, end });
    return { fingerprint, rule, file: path };
  });
  const after = withFindings(before, await Promise.all(known));
  const uri = context.documents.atPath(file)?.uri ?? uriOfPath(file);
  const whole = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
  return [
    { kind: "create", uri, options: { ignoreIfExists: true } },
    {
      textDocument: { uri, version: context.documents.get(uri)?.version ?? null },
      edits: [{ range: whole, newText: baselineText(after) }],
    },
  ];
}
