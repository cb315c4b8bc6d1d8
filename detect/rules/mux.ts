import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const muxTokenSecret = defineAssignment({
  id: "mux-token-secret",
  what: "a Mux token's secret",
  source: "https://www.mux.com/docs/core/make-api-requests",
  severity: "critical",
  names: ["mux"],
  common: true,
  value: /[A-Za-z0-9+/]{75}/,
  remediation: "Revoke the token.",
  revoke: "https://dashboard.mux.com/settings/access-tokens",
  hits: [`MUX_TOKEN_SECRET="‹${fake("base64", 75)}›"`],
  misses: ["MUX_TOKEN_SECRET=" + fake("hex", 10)],
});
