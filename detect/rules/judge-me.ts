import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const judgeMeApiToken = defineAssignment({
  id: "judge-me-api-token",
  what: "a Judge.me API token",
  source: "https://judge.me/help/en/articles/8409180-judge-me-api",
  severity: "medium",
  names: ["judge-me", "judgeme", "judge.me"],
  value: /[A-Za-z0-9_-]{27}/,
  remediation: "Make a new token in Judge.me's settings under integrations.",
  hits: [`JUDGEME_API_TOKEN="‹${fake("alnum", 27)}›"`],
  misses: ["JUDGEME_API_TOKEN=" + fake("hex", 10)],
});
