import { coreOf } from "./common-words.ts";
import { base64Text } from "./decode/base64.ts";
import { isPlaceholder, isReference } from "./placeholder.ts";
import { wordLikeness } from "./words.ts";

/**
 * True where the value looks made by a machine and is but words in base64: a sentence, a host's name, the head of a
 * JWT, or what one writes in a secret's place, such as `username:password`.
 */
export function isEncodedWords(value: string): boolean {
  if (value.length > LONGEST || !BASE64.test(value)) return false;
  const text = base64Text(value)?.trim();
  if (text === undefined || text.length < 6) return false;
  if (isPlaceholder(text) || isReference(text) || JWT_HEAD.test(text) || HOST.test(text)) return true;
  return (
    (/\s/.test(text) && wordLikeness(text) > 0.5) || text.split(/[:\s]/).every((part) => coreOf(part) === "")
  );
}

const LONGEST = 200;
const BASE64 = /^[A-Za-z0-9+/_-]{8,}={0,2}$/;
const JWT_HEAD = /^\{\s*"(?:alg|typ|kid)"/;
const HOST = /^(?:[a-z-]{2,30}\.){1,4}[a-z]{2,6}$/;
