import { defineAssignment, defineRule, token } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://docs.censys.com/reference/get-started";
const remediation = "Delete the token.";
const revoke = "https://accounts.censys.io/settings/personal-access-tokens";

export const censysToken = defineRule({
  id: "censys-token",
  what: "a Censys personal access token",
  source,
  severity: "medium",
  documented: false,
  keywords: ["censys_"],
  pattern: token(/censys_[A-Za-z0-9]{8}_[A-Za-z0-9]{24,40}/),
  remediation,
  revoke,
  hits: ["censys_" + fake("alnum", 8) + "_" + fake("alnum", 32)],
  misses: ["censys_" + fake("alnum", 2) + "_" + fake("alnum", 10)],
});

export const censysSecret = defineAssignment({
  id: "censys-secret",
  what: "a Censys API secret",
  source,
  severity: "medium",
  names: ["censys"],
  value: /[a-z0-9]{32}/,
  remediation,
  revoke,
  hits: [`CENSYS_API_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`CENSYS_API_SECRET="${fake("alnum", 10)}"`],
});

export const censysId = defineAssignment({
  id: "censys-id",
  what: "a Censys API ID",
  source,
  severity: "low",
  names: ["censys"],
  value: UUID,
  remediation,
  revoke,
  hits: [`CENSYS_API_ID="‹${fakeUuid()}›"`],
  misses: [`CENSYS_API_ID="${fake("hex", 8)}"`],
});
