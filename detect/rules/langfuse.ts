import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const langfuseKey = defineRule({
  id: "langfuse-key",
  what: "a Langfuse secret key",
  source: "https://langfuse.com/faq/all/lost-secret-key",
  severity: "high",
  // Public keys (pk-lf-) are no secret.
  keywords: ["sk-lf-"],
  pattern: token(/sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Delete it in Langfuse under the project's API keys.",
  hits: [
    `sk-lf-${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`,
  ],
  misses: ["sk-lf-" + "..."],
});
