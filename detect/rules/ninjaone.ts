import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ninjaoneSecret = defineAssignment({
  id: "ninjaone-secret",
  what: "a NinjaOne client secret",
  source: "https://www.ninjaone.com/docs/application-programming-interface-api/oauth-token-configuration",
  severity: "critical",
  names: ["ninjaone", "ninjarmm"],
  value: /[A-Za-z0-9_-]{54}/,
  remediation: "Generate another secret under Administration, Apps, API, Client app IDs.",
  hits: [`NINJAONE_SECRET="‹${fake("alnum", 54)}›"`],
  misses: ['NINJAONE_SECRET="short"'],
});
