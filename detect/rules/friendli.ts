import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const friendliToken = defineRule({
  id: "friendli-token",
  what: "a Friendli token",
  source: "https://friendli.ai/docs/guides/personal_access_tokens",
  severity: "high",
  documented: false,
  keywords: ["flp_"],
  pattern: token(/flp_[A-Za-z0-9]{36,60}/),
  remediation: "Delete the token.",
  revoke: "https://friendli.ai/suite/setting/tokens",
  hits: ["flp_" + fake("alnum", 46)],
  misses: ["flp_" + "..."],
});
