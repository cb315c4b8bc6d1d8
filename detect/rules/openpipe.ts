import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const openpipeApiKey = defineRule({
  id: "openpipe-api-key",
  what: "an OpenPipe API key",
  source: "https://docs.openpipe.ai/getting-started/openpipe-sdk",
  severity: "high",
  documented: false,
  keywords: ["opk_"],
  pattern: token(/opk_[a-f0-9]{40,48}/),
  remediation: "Delete it and issue a new one.",
  hits: ["opk_" + fake("hex", 42)],
  misses: ["opk_" + "short"],
});
