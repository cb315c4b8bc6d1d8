import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shipheroToken = defineAssignment({
  id: "shiphero-token",
  what: "a ShipHero access token",
  source: "https://developer.shiphero.com/getting-started/",
  severity: "critical",
  names: ["shiphero"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Ask ShipHero for new credentials of the developer's user.",
  hits: [`SHIPHERO_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`SHIPHERO_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
