import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const lettaKey = defineRule({
  id: "letta-key",
  what: "a Letta API key",
  source: "https://docs.letta.com/guides/cloud/letta-api-key/",
  severity: "high",
  documented: false,
  keywords: ["sk-let-"],
  pattern: token(/sk-let-[A-Za-z0-9+/=_-]{40,160}/),
  remediation: "Delete the key.",
  revoke: "https://app.letta.com/api-keys",
  hits: ["sk-let-" + fake("base64", 92)],
  misses: ["sk-let-" + "..."],
});
