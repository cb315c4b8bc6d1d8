import { defineAssignment, defineRule, token } from "../rule.ts";
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

export const nvidiaNgcKey = defineAssignment({
  id: "nvidia-ngc-key",
  what: "an NVIDIA NGC API key",
  source: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
  severity: "high",
  names: ["ngc-api", "ngc-key", "ngc-cli", "nvidia-ngc"],
  value: /[A-Za-z0-9]{84}/,
  remediation: "Generate a new one in NGC under setup, API keys.",
  hits: [`NGC_API_KEY=‹${fake("alnum", 84)}›`],
  misses: ["NGC_ORG=shop"],
});
