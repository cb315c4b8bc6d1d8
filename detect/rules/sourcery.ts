import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sourceryToken = defineAssignment({
  id: "sourcery-token",
  what: "a Sourcery token",
  source: "https://github.com/sourcery-ai/action",
  severity: "medium",
  names: ["sourcery"],
  value: /user_[A-Za-z0-9_-]{40,100}/,
  remediation: "Replace the token in the dashboard.",
  hits: [`SOURCERY_TOKEN="‹user_${fake("alnum", 64)}›"`],
  misses: ['SOURCERY_TOKEN="short"'],
});
