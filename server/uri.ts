import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a `file:` URI, or undefined for documents that are nowhere on this disk (`untitled:`, `git:`, …). */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // A file: URI with another machine's name, or with an encoded slash.
  }
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** The path part of any URI, decoded, for those who judge a document by its name alone. */
export function nameOfUri(uri: string): string {
  const path = uri.replace(/^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/]*)?/, "").replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray % is not worth a failure.
  }
}

/** `path` relative to `folder` with `/`, `""` for the folder itself, or undefined where it is not inside. */
export function pathWithin(folder: string, path: string): string | undefined {
  const [outer, inner] = [folder, path].map((each) => each.replaceAll("\\", "/").replace(/\/+$/, ""));
  if (inner === outer) return "";
  return inner!.startsWith(`${outer}/`) ? inner!.slice(outer!.length + 1) : undefined;
}
