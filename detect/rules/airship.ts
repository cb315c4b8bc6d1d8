import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const airshipSecret = defineAssignment({
  id: "airship-secret",
  what: "an Airship app key, app secret or master secret",
  source: "https://docs.airship.com/guides/messaging/project/security/app-keys-secrets/",
  severity: "high",
  names: ["airship", "urban-airship"],
  value: /[a-z0-9_-]{22}/,
  common: true,
  remediation: "Reset the master secret under the project's settings.",
  revoke: "https://go.urbanairship.com",
  hits: [`AIRSHIP_MASTER_SECRET="‹${fake("alnum", 22)}›"`],
  misses: [`AIRSHIP_MASTER_SECRET="${fake("alnum", 7)}"`],
});
