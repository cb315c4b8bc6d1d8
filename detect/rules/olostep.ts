import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const olostepKey = defineAssignment({
  id: "olostep-key",
  what: "an Olostep API key",
  source: "https://docs.olostep.com/get-started/authentication",
  severity: "medium",
  names: ["olostep"],
  value: /olostep_[A-Za-z0-9]{30,60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`OLOSTEP_API_KEY="‹olostep_${fake("alnum", 32)}›"`],
  misses: ['OLOSTEP_API_KEY="short"'],
});
