import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const vantaClientSecret = defineRule({
  id: "vanta-client-secret",
  what: "a Vanta client secret",
  source: "https://developer.vanta.com/docs/api-access-setup",
  severity: "critical",
  documented: false,
  keywords: ["vcs_"],
  pattern: token(/vcs_[a-z0-9]{4,12}_[a-f0-9]{40,80}/),
  remediation: "Regenerate it in Vanta's developer console.",
  hits: ["vcs_" + fake("lower", 6) + "_" + fake("hex", 64)],
  misses: ["vcs_" + fake("lower", 6)],
});
