import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const mergeDevKey = defineAssignment({
  id: "merge-dev-key",
  what: "a Merge API key or account token",
  source: "https://docs.merge.dev/basics/authentication",
  severity: "critical",
  names: ["merge-api", "mergeapi", "merge-dev", "merge-account"],
  value: UNSPECIFIED,
  remediation: "Regenerate it in the dashboard, under API Keys.",
  hits: [`MERGE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MERGE_API_KEY="short"'],
});
