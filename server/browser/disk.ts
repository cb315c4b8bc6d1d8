/** Of `node:fs` and `node:fs/promises` what the server asks beside its port for files: there is no disk to ask. */
export function existsSync(): boolean {
  return false;
}

/** Links are resolved by whoever keeps the files. */
export async function realpath(path: string): Promise<string> {
  return path;
}
