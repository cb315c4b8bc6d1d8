import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const langwatchKey = defineRule({
  id: "langwatch-key",
  what: "a LangWatch API key",
  source: "https://langwatch.mintlify.app/api-reference/api-keys/overview",
  severity: "medium",
  keywords: ["sk-lw-"],
  pattern: token(/sk-lw-(?:[A-Za-z0-9]{48}|[A-Za-z0-9]{8,40}_[A-Za-z0-9_-]{16,80})/),
  remediation: "Revoke it under Settings, API Keys.",
  hits: ["sk-lw-" + fake("alnum", 48), ["sk-lw-" + fake("alnum", 16), fake("alnum", 43)].join("_")],
  misses: ["sk-lw-" + fake("alnum", 12)],
});
