import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dronahqKey = defineAssignment({
  id: "dronahq-key",
  what: "a DronaHQ API key",
  source: "https://docs.dronahq.com/",
  severity: "medium",
  names: ["dronahq", "drona-hq"],
  value: /[a-z0-9]{50}/,
  remediation: "Regenerate the key in DronaHQ under the account's API settings.",
  hits: [`DRONAHQ_API_KEY="‹${fake("lower", 50)}›"`],
  misses: [`DRONAHQ_API_KEY="${fake("lower", 16)}"`],
});
