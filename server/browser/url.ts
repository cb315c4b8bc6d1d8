/** Of `node:url` what the server uses: a `file:` URI as the client writes it for a document of any file system. */
export function fileURLToPath(uri: string): string {
  const { protocol, pathname } = new URL(uri);
  if (protocol !== "file:") throw new TypeError("This is no file: URI.");
  return decodeURIComponent(pathname);
}

export function pathToFileURL(path: string): URL {
  const encoded = path.split("/").map((part) => encodeURIComponent(part));
  return new URL(`file://${encoded.join("/")}`);
}
