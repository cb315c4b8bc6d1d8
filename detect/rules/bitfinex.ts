import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitfinexKey = defineAssignment({
  id: "bitfinex-key",
  what: "a Bitfinex API key or secret",
  source: "https://docs.bitfinex.com/docs/rest-auth",
  severity: "critical",
  names: ["bitfinex"],
  value: /[a-z0-9_-]{43}|[a-f0-9]{40}/,
  common: true,
  remediation: "Revoke the key.",
  revoke: "https://setting.bitfinex.com/api",
  hits: [`BITFINEX_API_SECRET="‹${fake("alnum", 43)}›"`, `BITFINEX_API_SECRET="‹${fake("hex", 40)}›"`],
  misses: [`BITFINEX_API_SECRET="${fake("alnum", 14)}"`],
});
