import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dynamicXyzToken = defineRule({
  id: "dynamic-xyz-token",
  what: "a Dynamic API token",
  source: "https://www.dynamic.xyz/docs/api-reference",
  severity: "high",
  keywords: ["dyn_"],
  pattern: token(/dyn_[A-Za-z0-9]{56}/),
  remediation: "Delete the token under Developer, API Token.",
  revoke: "https://app.dynamic.xyz/dashboard/developer/api",
  hits: ["dyn_" + fake("alnum", 56)],
  misses: ["dyn_" + fake("alnum", 18)],
});
