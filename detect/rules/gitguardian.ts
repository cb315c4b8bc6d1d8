import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gitguardianKey = defineAssignment({
  id: "gitguardian-key",
  what: "a GitGuardian API key",
  source: "https://docs.gitguardian.com/api-docs/authentication",
  severity: "critical",
  names: ["git-guardian", "ggshield"],
  value: /[a-z0-9]{64,72}/,
  remediation: "Revoke the token under API.",
  revoke: "https://dashboard.gitguardian.com",
  hits: [`GITGUARDIAN_API_KEY="‹${fake("alnum", 71)}›"`],
  misses: [`GITGUARDIAN_API_KEY="${fake("alnum", 23)}"`],
});
