import { timingSafeEqual } from "node:crypto";

/** Whether two MACs, or what else nobody may guess part by part, are the same, in constant time. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
