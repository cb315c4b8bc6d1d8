import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tradierAccessToken = defineAssignment({
  id: "tradier-access-token",
  what: "a Tradier access token",
  source: "https://docs.tradier.com/docs/authentication",
  severity: "critical",
  names: ["tradier"],
  value: /[A-Za-z0-9]{28}/,
  remediation: "Regenerate it.",
  revoke: "https://dash.tradier.com/settings/api",
  hits: [`TRADIER_ACCESS_TOKEN="‹${fake("alnum", 28)}›"`],
  misses: [`TRADIER_ACCESS_TOKEN="${fake("alnum", 9)}"`],
});
