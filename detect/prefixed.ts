import { isStandIn } from "./placeholder.ts";
import { isStrong } from "./strong.ts";

/** `secret-Hq7…`, `acme_app_secret_4f0…`: the words say what a machine made behind them. */
export function isPrefixed(value: string): boolean {
  const body = value.replace(/^(?:[A-Za-z]{2,8}[_-]){1,3}/, "");
  return body.length >= 24 && body.length < value.length && isStrong(body) && !isStandIn(body);
}
