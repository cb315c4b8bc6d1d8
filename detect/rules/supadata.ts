import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const supadataKey = defineAssignment({
  id: "supadata-key",
  what: "a Supadata API key",
  source: "https://docs.supadata.ai/api-reference/introduction",
  severity: "medium",
  names: ["supadata"],
  value: /sd_[a-f0-9]{32}/,
  remediation: "Delete the key in the dashboard, under API Keys.",
  hits: [`SUPADATA_API_KEY="‹sd_${fake("hex", 32)}›"`],
  misses: ['SUPADATA_API_KEY="short"'],
});
