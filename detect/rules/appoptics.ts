import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appopticsToken = defineAssignment({
  id: "appoptics-token",
  what: "an AppOptics API token",
  source: "https://docs.appoptics.com/api/#authentication",
  severity: "high",
  names: ["app-optics"],
  value: /[a-z0-9_-]{64,75}/,
  remediation: "Delete the token.",
  revoke: "https://my.appoptics.com/organization/tokens",
  hits: [`APPOPTICS_TOKEN="‹${fake("alnum", 71)}›"`],
  misses: [`APPOPTICS_TOKEN="${fake("alnum", 23)}"`],
});
