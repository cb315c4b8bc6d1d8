import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const nvidiaKey = defineRule({
  id: "nvidia-key",
  what: "an NVIDIA API key",
  source: "https://nvidia.github.io/NeMo-Retriever/extraction/api-keys/",
  severity: "high",
  keywords: ["nvapi-"],
  pattern: token(/nvapi-[A-Za-z0-9_-]{60,70}/),
  remediation: "Revoke it in NGC under setup, API keys.",
  hits: ["nvapi-" + fake("alnum", 64)],
  misses: ["nvapi-" + "..."],
});
