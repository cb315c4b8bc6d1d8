import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sourcehutToken = defineAssignment({
  id: "sourcehut-token",
  what: "a SourceHut token",
  source: "https://man.sr.ht/graphql.md",
  severity: "high",
  names: ["sourcehut", "srht"],
  value: /[A-Za-z0-9+/]{40,120}={0,2}/,
  remediation: "Revoke the token and generate another.",
  revoke: "https://meta.sr.ht/oauth2",
  hits: [`SOURCEHUT_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ['SOURCEHUT_TOKEN="short"'],
});
