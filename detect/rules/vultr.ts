import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vultrApiKey = defineAssignment({
  id: "vultr-api-key",
  what: "a Vultr API key",
  source: "https://docs.vultr.com/platform/other/api",
  severity: "critical",
  names: ["vultr"],
  value: /[A-Z0-9]{36}/,
  remediation: "Regenerate it.",
  revoke: "https://my.vultr.com/settings/#settingsapi",
  hits: [`VULTR_API_KEY="‹${fake("upper", 36)}›"`],
  misses: [`VULTR_API_KEY="${fake("upper", 12)}"`],
});
