import { createHash } from "node:crypto";
import type { FoundSecret } from "./scanner.ts";

/**
 * By which the same secret of a rule in the same file is known, in one version or another. Without the secret itself,
 * which nothing shall keep for longer than it is needed.
 * @param path or what stands for it
 */
export function findingKey(path: string | number, { rule, secret }: FoundSecret): string {
  const digest = createHash("sha256").update(secret.reveal()).digest("base64");
  return `${digest}${rule}\0${path}`;
}
