import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const poloniexApiSecret = defineAssignment({
  id: "poloniex-api-secret",
  what: "a Poloniex API key or secret",
  source: "https://api-docs.poloniex.com/",
  severity: "medium",
  names: ["poloniex"],
  value: /[A-Z0-9]{8}(?:-[A-Z0-9]{8}){3}|[a-f0-9]{128}|[A-Za-z0-9_-]{32,128}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`POLONIEX_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`POLONIEX_API_KEY=${fake("alnum", 10)}`],
});
