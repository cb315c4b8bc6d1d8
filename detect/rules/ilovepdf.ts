import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ilovepdfSecretKey = defineRule({
  id: "ilovepdf-secret-key",
  what: "an iLoveAPI (iLovePDF) secret key",
  source: "https://www.iloveapi.com/docs/api-reference",
  severity: "medium",
  documented: false,
  keywords: ["secret_key_"],
  pattern: token(/secret_key_[a-f0-9]{32}_[A-Za-z0-9]{20,40}/),
  remediation: "Make new keys in the project.",
  revoke: "https://www.iloveapi.com/user/projects",
  hits: [`secret_key_${fake("hex", 32)}_${fake("alnum", 30)}`],
  misses: ["secret_key_" + fake("hex", 8)],
});
