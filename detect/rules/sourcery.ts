import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sourceryToken = defineAssignment({
  id: "sourcery-token",
  what: "a Sourcery token",
  source: "https://docs.sourcery.ai/Team-Accounts/SourceryToken/",
  severity: "medium",
  names: ["sourcery"],
  value: /user_[A-Za-z0-9]{30,100}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SOURCERY_TOKEN="‹user_${fake("alnum", 32)}›"`],
  misses: ['SOURCERY_TOKEN="short"'],
});
