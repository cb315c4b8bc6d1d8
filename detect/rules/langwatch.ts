import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const langwatchKey = defineAssignment({
  id: "langwatch-key",
  what: "a LangWatch API key",
  source: "https://docs.langwatch.ai/integration/quick-start",
  severity: "medium",
  names: ["langwatch"],
  value: /sk-lw-[A-Za-z0-9]{40,64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LANGWATCH_API_KEY="‹sk-lw-${fake("alnum", 40)}›"`],
  misses: ['LANGWATCH_API_KEY="short"'],
});
