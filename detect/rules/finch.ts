import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const finchClientSecret = defineRule({
  id: "finch-client-secret",
  what: "a Finch client secret",
  source: "https://developer.tryfinch.com/docs/reference/Authentication",
  severity: "critical",
  documented: false,
  keywords: ["finch-secret-"],
  pattern: token(/finch-secret-[A-Za-z0-9_-]{30,60}/),
  remediation: "Reset the secret.",
  revoke: "https://dashboard.tryfinch.com",
  hits: ["finch-secret-" + fake("alnum", 40)],
  misses: ["finch-secret-" + fake("alnum", 13)],
});
