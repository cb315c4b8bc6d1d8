import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://goldrush.dev/docs/authentication";
const remediation = "Delete the key.";
const revoke = "https://goldrush.dev/platform/apikey/";

export const covalentKey = defineRule({
  id: "covalent-key",
  what: "a Covalent GoldRush API key",
  source,
  severity: "low",
  documented: false,
  keywords: ["cqt_"],
  pattern: token(/cqt_[A-Za-z0-9]{26,40}/),
  remediation,
  revoke,
  hits: ["cqt_" + fake("alnum", 30)],
  misses: ["cqt_" + fake("alnum", 10)],
});

export const covalentLegacyKey = defineRule({
  id: "covalent-legacy-key",
  what: "a Covalent API key",
  source,
  severity: "low",
  documented: false,
  keywords: ["ckey_"],
  pattern: token(/ckey_[a-f0-9]{27}/),
  remediation,
  revoke,
  hits: ["ckey_" + fake("hex", 27)],
  misses: ["ckey_" + fake("hex", 9)],
});
