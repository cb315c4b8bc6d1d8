import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tenderlyAccessKey = defineAssignment({
  id: "tenderly-access-key",
  what: "a Tenderly access key",
  source: "https://docs.tenderly.co/account/projects/how-to-generate-api-access-token",
  severity: "high",
  names: ["tenderly"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Revoke it.",
  revoke: "https://dashboard.tenderly.co/account/authorization",
  hits: [`TENDERLY_ACCESS_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TENDERLY_ACCESS_KEY="${fake("alnum", 10)}"`],
});
