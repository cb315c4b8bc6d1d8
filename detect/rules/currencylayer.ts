import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const currencylayerKey = defineAssignment({
  id: "currencylayer-key",
  what: "a currencylayer key",
  source: "https://currencylayer.com/documentation",
  severity: "low",
  names: ["currency-layer"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://currencylayer.com/dashboard",
  hits: [`CURRENCYLAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CURRENCYLAYER_ACCESS_KEY="${fake("hex", 10)}"`],
});
