import type { TextDocument } from "vscode-languageserver-textdocument";
import { languageOfPath } from "../references/engine.ts";
import type { Context } from "./context.ts";
import { faultText } from "./fault-text.ts";
import { factsOf, type FileRead, type FileRequest } from "./file-facts.ts";
import { uriOfPath } from "./uri.ts";
import type { Taken } from "./workspace-index.ts";

export interface TakenFile extends Taken {
  /** Why it was left out, where that is worth a word. */
  readonly left?: "too-large" | "unsurvived";
}

/** Reads files into the index, where it is open the editor's text. Answers in the order of the paths. */
export async function takeFiles(context: Context, paths: readonly string[]): Promise<TakenFile[]> {
  const { documents, index, reader } = context;
  const { revision } = index.links;
  const closed = paths.filter((path) => !documents.atPath(path));
  const reads = closed.length > 0 ? await reader.read(closed.map((path) => requestOf(context, path))) : [];
  const readOf = new Map(closed.map((path, at) => [path, reads[at]]));
  const taken: TakenFile[] = [];
  for (const path of paths) {
    const open = documents.atPath(path);
    taken.push(
      open ? await takeOpen(context, path, open) : takeRead(context, path, readOf.get(path), revision),
    );
  }
  return taken;
}

function requestOf({ index, settings }: Context, path: string): FileRequest {
  const { "references.accessors": accessors, "scan.maxFileKB": maxFileKB } = settings.for(uriOfPath(path));
  return {
    path,
    limitBytes: maxFileKB * 1024,
    accessors,
    isWanted: index.links.isWanted(path),
  };
}

function takeRead({ index, log }: Context, path: string, read: FileRead, linkedAt: number): TakenFile {
  if (read === undefined) return index.forget(path);
  if (!("why" in read)) return index.take(path, read, linkedAt);
  if (read.fault !== undefined) log.error(`A fault of Keyward in reading ${path}: ${read.fault}`);
  const taken = index.forget(path);
  return read.why === "too-large" || read.why === "unsurvived" ? { ...taken, left: read.why } : taken;
}

async function takeOpen(context: Context, path: string, document: TextDocument): Promise<TakenFile> {
  try {
    return await takeParsed(context, path, document);
  } catch (error) {
    return takeRead(context, path, { why: "unsurvived", fault: faultText(error) }, 0);
  }
}

async function takeParsed(context: Context, path: string, document: TextDocument): Promise<Taken> {
  const { code, index } = context;
  await code.prepare(document);
  const tree = code.of(document);
  if (!tree) return index.forget(path);
  const languageId = languageOfPath(path) ?? document.languageId;
  return index.take(path, factsOf(document, tree, languageId, index.links.isWanted(path)));
}
