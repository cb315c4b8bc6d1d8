import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ninjaoneSecret = defineAssignment({
  id: "ninjaone-secret",
  what: "a NinjaOne client secret",
  source: "https://app.ninjarmm.com/apidocs/",
  severity: "critical",
  names: ["ninjaone", "ninjarmm"],
  value: /[A-Za-z0-9_-]{54}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`NINJAONE_SECRET="‹${fake("alnum", 54)}›"`],
  misses: ['NINJAONE_SECRET="short"'],
});
