import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const borgbaseToken = defineAssignment({
  id: "borgbase-token",
  what: "a BorgBase API token",
  source: "https://docs.borgbase.com/api/",
  severity: "critical",
  names: ["borgbase"],
  // It reaches all backups.
  value: /[a-z0-9/_.-]{140,170}/,
  remediation: "Delete the token under API.",
  revoke: "https://www.borgbase.com/account",
  hits: [`BORGBASE_API_TOKEN="‹${fake("alnum", 150)}›"`],
  misses: [`BORGBASE_API_TOKEN="${fake("alnum", 50)}"`],
});
