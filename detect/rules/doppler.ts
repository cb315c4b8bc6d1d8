import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dopplerToken = defineRule({
  id: "doppler-token",
  what: "a Doppler token",
  source: "https://docs.doppler.com/reference/auth-token-formats",
  severity: "critical",
  documented: false,
  keywords: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit.", "dp.said."],
  // Personal, service (with its config's name), CLI, service account, SCIM, audit.
  pattern: token(/dp\.(?:pt|ct|sa|said|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}/),
  remediation: "Revoke it in Doppler, and rotate what it could read.",
  hits: ["dp.pt." + fake("alnum", 43), "dp.st." + "prd." + fake("alnum", 43)],
  misses: ["dp.pt." + "..."],
});
