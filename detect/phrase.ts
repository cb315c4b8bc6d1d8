import type { Circumstances } from "./evidence.ts";
import { isOtherThing } from "./other-things.ts";
import { isPlaceholder, isReference } from "./placeholder.ts";
import { wordLikeness } from "./words.ts";

/** Words that are none, or those of a passphrase: four and more, none of which would hold a sentence together. */
export function isPhrase(value: string, { name, sort, quoted, trial }: Circumstances): boolean {
  if (trial || !quoted || name !== "password" || (sort !== "assign" && sort !== "call")) return false;
  if (!/^[!-~]{2,24}(?: [!-~]{2,24}){1,9}$/.test(value) || isPlaceholder(value) || isReference(value))
    return false;
  if (wordLikeness(value) <= 0.2) return value.length >= 10 && !isOtherThing(value);
  return /^[a-z]{3,10}(?: [a-z]{3,10}){3,9}$/.test(value) && !SENTENCE.test(value);
}

const SENTENCE =
  /\b(?:the|your|you|for|and|with|are|not|this|from|that|must|can|should|please|enter|password|passphrase|wrong|invalid|only|has|was|will|does|same|new|old|key|file|user)\b/;
