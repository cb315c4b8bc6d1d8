/** What the language server in a browser asks of the editor, which keeps its files. */
export interface HostRequests {
  /** Why there is no text: as the server's port for files says it. */
  "keyward/readFile": {
    readonly params: { readonly path: string; readonly limit: number };
    readonly result: string | { readonly why: "absent" | "too-large" | "refused"; readonly bytes?: number };
  };
  /** Names in a folder, folders with a `/` at the end; empty where it is none. */
  "keyward/listFolder": {
    readonly params: { readonly path: string };
    readonly result: readonly string[];
  };
  /** A file of the extension itself: the parser, a grammar. */
  "keyward/readAsset": { readonly params: { readonly name: string }; readonly result: Uint8Array };
}

/** The parts of a URI that say where a document is. */
export interface Location {
  readonly scheme: string;
  readonly authority: string;
  /** Decoded. */
  readonly path: string;
}

/**
 * A path that stands for a document of any file system: the server knows paths with `/` and nothing else. Schemes
 * and authorities of which there may be several at once stay apart.
 */
export function pathOfLocation({ scheme, authority, path }: Location): string {
  return `/${scheme}/@${authority}${path.startsWith("/") ? "" : "/"}${path}`;
}

/** Undefined for a path that stands for none. */
export function locationOfPath(path: string): Location | undefined {
  const [, scheme, authority, rest] = /^\/([a-z][a-z0-9+.-]*)\/@([^/]*)(\/.*)?$/i.exec(path) ?? [];
  return scheme === undefined || authority === undefined
    ? undefined
    : { scheme, authority, path: rest ?? "/" };
}
