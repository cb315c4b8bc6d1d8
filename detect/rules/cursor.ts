import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cursorKey = defineRule({
  id: "cursor-key",
  what: "a Cursor API key",
  source: "https://docs.cursor.com/account/teams/admin-api",
  severity: "high",
  documented: false,
  keywords: ["key_", "crsr_"],
  pattern: token(/(?:key|crsr)_[a-f0-9]{64}/),
  remediation: "Revoke the key under Integrations or Settings.",
  revoke: "https://cursor.com/dashboard",
  hits: ["key_" + fake("hex", 64)],
  misses: ["key_" + fake("hex", 21)],
});
