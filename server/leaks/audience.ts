import type { Context } from "../context.ts";
import { nameOfUri, pathOfUri } from "../uri.ts";

/**
 * Who gets to see a file. `others`: it is tracked, or will be with the next commit. `self`: git ignores it, so it stays
 * on this machine. `none` is meant to: an `.env` file that git ignores or that lies in no repository.
 */
export type Audience = "others" | "self" | "none";

export async function audienceOf({ git }: Context, uri: string): Promise<Audience> {
  const path = pathOfUri(uri);
  const facts = path === undefined ? null : await git.facts(path);
  const isEnvFile = /(?:^|\/)\.env(?:\.[^/]*)?$/.test(nameOfUri(uri));
  if (!facts) return isEnvFile ? "none" : "others";
  if (facts.tracked || !facts.ignored) return "others";
  return isEnvFile ? "none" : "self";
}
