import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rocksetApiKey = defineAssignment({
  id: "rockset-api-key",
  what: "a Rockset API key",
  source: "https://docs.rockset.com/documentation/docs/iam",
  severity: "critical",
  names: ["rockset"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Delete it in Rockset's console under API keys.",
  hits: [`ROCKSET_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`ROCKSET_API_KEY="${fake("alnum", 21)}"`],
});
