import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const promptlayerApiKey = defineRule({
  id: "promptlayer-api-key",
  what: "a PromptLayer API key",
  source: "https://github.com/MagnivOrg/prompt-layer-library/blob/main/README.md",
  severity: "high",
  keywords: ["pl_"],
  pattern: token(/pl_[a-f0-9]{32}/),
  remediation: "Delete the key in PromptLayer's settings.",
  hits: ["pl_" + fake("hex", 32)],
  misses: ["pl_" + fake("hex", 8)],
});
