import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const netsuiteTokenSecret = defineAssignment({
  id: "netsuite-token-secret",
  what: "a NetSuite token or consumer secret",
  source: "https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4247337262.html",
  severity: "critical",
  names: ["netsuite", "net-suite"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke the token in NetSuite under access tokens.",
  hits: [`NETSUITE_TOKEN_SECRET="‹${fake("hex", 64)}›"`],
  misses: ["NETSUITE_TOKEN_SECRET=" + fake("hex", 10)],
});
