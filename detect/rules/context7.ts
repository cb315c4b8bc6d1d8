import { defineRule, token } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const context7Key = defineRule({
  id: "context7-key",
  what: "a Context7 API key",
  source: "https://context7.com/docs/howto/api-keys",
  severity: "medium",
  documented: false,
  keywords: ["ctx7sk-"],
  pattern: token(/ctx7sk-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Delete the key.",
  revoke: "https://context7.com/dashboard",
  hits: ["ctx7sk-" + fakeUuid()],
  misses: ["ctx7sk-" + "..."],
});
