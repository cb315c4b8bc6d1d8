import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const phaseToken = defineRule({
  id: "phase-token",
  what: "a Phase service or user token",
  source: "https://github.com/phasehq/cli/blob/main/phase_cli/utils/const.py",
  severity: "critical",
  keywords: ["pss_service:v", "pss_user:v"],
  pattern: token(/pss_(?:service|user):v\d{1,2}(?::[a-fA-F0-9]{64}){4}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["pss_service:v1" + `:${fake("hex", 64)}`.repeat(4)],
  misses: ["pss_service:v1" + `:${fake("hex", 64)}`.repeat(2)],
});
