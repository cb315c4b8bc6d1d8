import { entropy } from "./spread.ts";
import { wordLikeness } from "./words.ts";

const BITS = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const isUuid = (value: string): boolean => UUID.test(value);

export const isHex = (value: string): boolean => BITS.test(value);

/** So sure to be made by a machine that it needs little beside it: long, evenly spread, and no words in it. */
export function isStrong(value: string): boolean {
  if (value.length < 16 || !/[A-Za-z]/.test(value) || !/^[\w+/.~:=-]+$/.test(value)) return false;
  const digits = value.length - value.replace(/\d/g, "").length;
  if (isHex(value))
    return value.length >= 20 && digits >= 2 && digits < value.length - 2 && entropy(value) >= 2.8;
  if (/^[0-9A-Fa-f]+$/.test(value)) return value.length >= 40 && digits > 0;
  if (/[.~]/.test(value) && !value.split(/[.~]/).some((part) => part.length >= 16 && isStrong(part)))
    return false;
  const both = /[a-z]/.test(value) && /[A-Z]/.test(value);
  if (digits === 0) return both && value.length >= 24 && alternates(value) && wordLikeness(value) <= 0.2;
  if (digits < 2 && !both) return false;
  return entropy(value) >= Math.min(3.4, 0.72 * Math.log2(value.length)) && wordLikeness(value) <= 0.34;
}

/** Capitals stand in the middle of runs as often as chance has it, unlike in camelCase. */
function alternates(value: string): boolean {
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return changes >= value.length / 4;
}
