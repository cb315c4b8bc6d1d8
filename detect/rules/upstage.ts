import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const upstageApiKey = defineAssignment({
  id: "upstage-api-key",
  what: "an Upstage API key",
  source: "https://console.upstage.ai/docs/getting-started",
  severity: "medium",
  names: ["upstage"],
  common: true,
  value: /up_[A-Za-z0-9]{28,32}|[A-Za-z0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://console.upstage.ai/api-keys",
  hits: [`UPSTAGE_API_KEY="‹up_${fake("alnum", 29)}›"`],
  misses: [`UPSTAGE_API_KEY="up_${fake("alnum", 9)}"`],
});
