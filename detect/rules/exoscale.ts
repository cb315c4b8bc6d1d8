import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const exoscaleKeyId = defineRule({
  id: "exoscale-key-id",
  what: "an Exoscale API key",
  source: "https://community.exoscale.com/community/platform/api-keys/",
  severity: "medium",
  documented: false,
  keywords: ["EXO"],
  pattern: token(/EXO[a-f0-9]{24}/),
  remediation: "Revoke the key.",
  revoke: "https://portal.exoscale.com/iam/keys",
  hits: ["EXO" + fake("hex", 24)],
  misses: ["EXO" + fake("hex", 8)],
});

export const exoscaleSecret = defineAssignment({
  id: "exoscale-secret",
  what: "an Exoscale API secret",
  source: "https://community.exoscale.com/community/platform/api-keys/",
  severity: "critical",
  names: ["exoscale"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Revoke the key.",
  revoke: "https://portal.exoscale.com/iam/keys",
  hits: [`EXOSCALE_API_SECRET=‹${fake("alnum", 43)}›`],
  misses: ["EXOSCALE_ZONE=ch-gva-2"],
});
