import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const llamaCloudKey = defineRule({
  id: "llama-cloud-key",
  what: "a LlamaCloud API key",
  source: "https://developers.llamaindex.ai/llamaparse/parse/getting_started/",
  severity: "high",
  keywords: ["llx-"],
  pattern: token(/llx-[A-Za-z0-9]{40,64}/),
  remediation: "Revoke the key.",
  revoke: "https://cloud.llamaindex.ai/api-key",
  hits: ["llx-" + fake("alnum", 48)],
  misses: ["llx-" + "..."],
});
