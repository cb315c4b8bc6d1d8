import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sparkpostApiKey = defineAssignment({
  id: "sparkpost-api-key",
  what: "a SparkPost API key",
  source: "https://developers.sparkpost.com/api/#header-authentication",
  severity: "high",
  names: ["sparkpost", "spark-post"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it.",
  revoke: "https://app.sparkpost.com/account/api-keys",
  hits: [`SPARKPOST_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`SPARKPOST_API_KEY="${fake("hex", 13)}"`],
});
