import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const speechmaticsApiKey = defineAssignment({
  id: "speechmatics-api-key",
  what: "a Speechmatics API key",
  source: "https://docs.speechmatics.com/introduction/authentication",
  severity: "medium",
  names: ["speechmatics"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://portal.speechmatics.com/manage-access",
  hits: [`SPEECHMATICS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SPEECHMATICS_API_KEY="${fake("alnum", 10)}"`],
});
