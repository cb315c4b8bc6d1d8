import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const olostepKey = defineAssignment({
  id: "olostep-key",
  what: "an Olostep API key",
  source: "https://docs.olostep.com/api-reference/errors/unauthorized",
  severity: "medium",
  names: ["olostep"],
  value: /olostep_[A-Za-z0-9_]{20,80}/,
  remediation: "Generate another key in the dashboard and delete this one.",
  revoke: "https://olostep.com/dashboard",
  hits: [`OLOSTEP_API_KEY="‹olostep_${fake("alnum", 32)}›"`],
  misses: ['OLOSTEP_API_KEY="short"'],
});
