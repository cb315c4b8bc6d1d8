import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hostingerToken = defineAssignment({
  id: "hostinger-token",
  what: "a Hostinger API token",
  source: "https://developers.hostinger.com/#description/authentication",
  severity: "critical",
  names: ["hostinger"],
  value: /[a-z0-9]{40,56}/,
  remediation: "Delete the token.",
  revoke: "https://hpanel.hostinger.com/profile/api",
  hits: [`HOSTINGER_API_TOKEN="‹${fake("alnum", 48)}›"`],
  misses: [`HOSTINGER_API_TOKEN="${fake("alnum", 16)}"`],
});
