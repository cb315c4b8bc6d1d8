import type { ClientCapabilities, Diagnostic, Hover } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { parseScope } from "../../core/scope.ts";
import { NO_FIELDS, type SecretMetadata } from "../../core/secret.ts";
import type { UserError } from "../../core/user-error.ts";
import type { ValueMatcher } from "../../core/vault.ts";
import type { InitializationOptions } from "../../protocol/lsp.ts";
import type { ReferenceEngine } from "../../references/engine.ts";
import { engineFromNodeModules } from "../references/engine.ts";
import type { Context } from "../../server/context.ts";
import { createContext } from "../../server/create-context.ts";
import type { FileSystem } from "../../server/file-system.ts";
import type { FileThread } from "../../server/file-thread.ts";
import type { GitFacts } from "../../server/git-view.ts";
import { indexFile, indexFolder } from "../../server/indexer.ts";
import type { Repository } from "../../git/repository.ts";
import { unmark, type Marked } from "./marked.ts";

/** 2026-01-01T00:00:00Z: what "now" is in these tests. */
export const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

export interface EditorOptions {
  /** Path → text on the disk, relative to the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** `shop/production/DB_PASS` → what is not as usual. */
  readonly vault?: Readonly<Record<string, Partial<SecretMetadata>>>;
  /** What the vault's fingerprints know to be values: value → `shop/production/DB_PASS`; null without their key. */
  readonly values?: Readonly<Record<string, string>> | null;
  readonly vaultProblem?: UserError;
  /** The vault is read without its key, as it always is outside of tests. */
  readonly unverified?: true;
  /** The vault is linked to a server. */
  readonly linked?: boolean;
  /** For everything, or by the URI of a document or folder. */
  readonly settings?: unknown;
  readonly options?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
  /** What git says of a path; by default there is no git. */
  readonly git?: (path: string) => Omit<GitFacts, "committed">;
  /** What its repository does otherwise than in memory. */
  readonly repository?: Partial<Repository>;
  /** Takes what the server logs; by default that fails the test. */
  readonly log?: (message: string) => void;
  readonly openThread?: () => Promise<FileThread>;
  /** Something in the place of the engine's parse. */
  readonly parse?: (engine: ReferenceEngine) => ReferenceEngine["parse"];
}

const ROOT = "/work";
export const uriOf = (path: string) => `file://${ROOT}/${path}`;

export interface Editor {
  readonly context: Context;
  /** The files on the disk, to be changed. */
  readonly files: Map<string, string>;
  /** Opens a file with marked source: `‸` is the cursor, `‹…›` a range. */
  readonly open: (path: string, marked: string, languageId?: string) => Promise<Opened>;
  /** Reads the workspace's files into the index. */
  readonly index: () => Promise<void>;
}

export interface Opened extends Marked {
  readonly document: TextDocument;
  /** The parameters of a request at the cursor. */
  readonly at: {
    readonly textDocument: { readonly uri: string };
    readonly position: { line: number; character: number };
  };
}

/** The server's context with a workspace and a vault in memory: what features are functions of. */
export async function openEditor({
  files = {},
  vault = {},
  values,
  vaultProblem,
  unverified,
  linked = false,
  settings,
  options = {},
  capabilities = { workspace: { workspaceEdit: { resourceOperations: ["create"] } } },
  git,
  repository,
  log = fail,
  openThread,
  parse,
}: EditorOptions = {}): Promise<Editor> {
  const onDisk = new Map(Object.entries(files));
  const definitions = Object.entries(vault).map(([path, rest]) => definitionAt(path, rest));
  const { context, start } = createContext(
    {
      files: inMemory(onDisk),
      engine: await engine(parse),
      openVault: async () => {
        if (vaultProblem) throw vaultProblem;
        return {
          ...vaultOf(definitions),
          isLinked: async () => linked,
          ...(unverified && { unverified }),
          ...(values !== undefined && { matcher: async () => values && matcherOf(values) }),
        };
      },
      openRepository: async () => (git ? { ...repositoryOf(git), ...repository } : null),
      askSettings: async (uri) => (typeof settings === "function" ? settings(uri) : settings),
      openThread,
      log: { error: log, warn: log, info: () => undefined },
      now: () => NOW,
    },
    { capabilities, options, folders: [`file://${ROOT}`] },
    () => "/vault",
  );
  start();
  await context.ready;
  return {
    context,
    files: onDisk,
    async open(path, marked, languageId = languageOf(path)) {
      const source = unmark(marked);
      const uri = uriOf(path);
      context.documents.open({ uri, languageId, version: 1, text: source.text });
      await context.workspace.prepare(uri);
      await indexFile(context, `${ROOT}/${path}`);
      const document = context.documents.get(uri)!;
      const position = document.positionAt(source.cursor ?? 0);
      return { ...source, document, at: { textDocument: { uri }, position } };
    },
    async index() {
      for (const folder of context.workspace.folders) {
        await indexFolder(context, folder, { report: () => undefined, isCancelled: false });
      }
      context.index.finish();
    },
  };
}

/** The source again, with what the diagnostics are about in `‹…›`, and the diagnostics in words. */
export function showDiagnostics(document: TextDocument, diagnostics: readonly Diagnostic[]): string {
  const severities = ["", "error", "warning", "information", "hint"];
  return diagnostics
    .map(({ range, severity = 0, code, message, tags }) => {
      const tag = tags ? ` ${tags.map((each) => (each === 1 ? "unnecessary" : "deprecated")).join(" ")}` : "";
      return `‹${document.getText(range)}› ${severities[severity]}${tag} ${code}: ${message as string}`;
    })
    .join("\n");
}

export function showHover(document: TextDocument, hover: Hover | null): string {
  if (!hover?.range) return "nothing";
  return `‹${document.getText(hover.range)}›\n${(hover.contents as { value: string }).value}`;
}

let loaded: Promise<ReferenceEngine> | undefined;

async function engine(parse: EditorOptions["parse"]): Promise<ReferenceEngine> {
  const engine = await (loaded ??= engineFromNodeModules());
  return parse ? { ...engine, parse: parse(engine) } : engine;
}

function inMemory(files: ReadonlyMap<string, string>): FileSystem {
  return {
    async read(path, limitBytes) {
      const text = files.get(path.slice(ROOT.length + 1));
      if (text === undefined) return { why: "absent" };
      return text.length > limitBytes ? { why: "too-large", bytes: text.length } : text;
    },
    async list(folder) {
      const prefix =
        folder === ROOT || folder === `${ROOT}/`
          ? ""
          : `${folder.slice(ROOT.length + 1).replace(/\/$/, "")}/`;
      const below = [...files.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length));
      return [...new Set(below.map((path) => (path.includes("/") ? `${path.split("/")[0]}/` : path)))];
    },
  };
}

function definitionAt(path: string, rest: Partial<SecretMetadata>): SecretMetadata {
  const cut = path.lastIndexOf("/");
  return {
    ...NO_FIELDS,
    id: path,
    key: path.slice(cut + 1),
    scope: parseScope(path.slice(0, cut)),
    status: "active",
    version: 3,
    deleted: false,
    created_at: NOW - 90 * DAY,
    updated_at: NOW - 5 * DAY,
    rotated_at: NOW - 5 * DAY,
    ...rest,
  };
}

function matcherOf(values: Readonly<Record<string, string>>): ValueMatcher {
  return {
    get state() {
      return JSON.stringify(values);
    },
    placesOf(text) {
      const path = Object.hasOwn(values, text) ? values[text]! : undefined;
      const cut = path?.lastIndexOf("/") ?? -1;
      return path === undefined ? [] : [{ scope: parseScope(path.slice(0, cut)), key: path.slice(cut + 1) }];
    },
  };
}

function vaultOf(definitions: readonly SecretMetadata[]) {
  return {
    id: definitions.length === 0 ? "" : "vault-in-memory",
    location: "memory",
    list: async () => [...definitions],
    versions: async () => [],
    sequence: async () => definitions.length,
    changes: async () => [],
    watch: () => () => undefined,
    close: async () => undefined,
  };
}

function repositoryOf(git: (path: string) => Omit<GitFacts, "committed">): Repository {
  const within = (path: string) => path.slice(ROOT.length + 1);
  return {
    root: ROOT,
    isTracked: async (path) => git(within(path)).tracked,
    isIgnored: async (paths) => new Set(paths.filter((path) => git(within(path)).ignored)),
    trackedFiles: async () => new Set(),
    listFiles: async () => [],
    workTree: async () => ({ files: [], nested: [], closed: [] }),
    wasEverCommitted: async (path) => git(within(path)).tracked,
    headCommit: async () => null,
    rootCommit: async () => null,
    addToIgnoreFile: async () => null,
  };
}

function languageOf(path: string): string {
  const languages: Readonly<Record<string, string>> = {
    ts: "typescript",
    tsx: "typescriptreact",
    js: "javascript",
    jsx: "javascriptreact",
    json: "json",
    py: "python",
    env: "dotenv",
  };
  return languages[path.split(".").at(-1) ?? ""] ?? "plaintext";
}

function fail(message: string): never {
  throw new Error(`The server logged: ${message}`);
}
