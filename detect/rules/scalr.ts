import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scalrToken = defineAssignment({
  id: "scalr-token",
  what: "a Scalr API token",
  source: "https://docs.scalr.io/docs/scalr-api-tokens",
  severity: "critical",
  names: ["scalr"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it in Scalr under the account's API tokens.",
  hits: [`SCALR_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`SCALR_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
