import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const runpodApiKey = defineRule({
  id: "runpod-api-key",
  what: "a RunPod API key",
  source: "https://docs.runpod.io/get-started/api-keys",
  severity: "critical",
  documented: false,
  keywords: ["rpa_"],
  pattern: token(/rpa_[A-Z0-9]{40,50}[a-z0-9]{0,6}/),
  remediation: "Delete it.",
  revoke: "https://console.runpod.io/user/settings",
  hits: ["rpa_" + fake("upper", 46)],
  misses: ["rpa_" + fake("upper", 8)],
});

export const runpodLegacyKey = defineAssignment({
  id: "runpod-legacy-key",
  what: "a RunPod API key",
  source: "https://docs.runpod.io/get-started/api-keys",
  severity: "critical",
  names: ["runpod"],
  value: /[A-Z0-9]{40}/,
  remediation: "Delete it.",
  revoke: "https://console.runpod.io/user/settings",
  hits: [`RUNPOD_API_KEY="‹${fake("upper", 40)}›"`],
  misses: [`RUNPOD_API_KEY="${fake("upper", 13)}"`],
});
