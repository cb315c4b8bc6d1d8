import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tatumApiKey = defineAssignment({
  id: "tatum-api-key",
  what: "a Tatum API key",
  source: "https://docs.tatum.io/docs/authentication",
  severity: "high",
  // The older ones are UUIDs.
  names: ["tatum-io", "tatumio", "tatum"],
  value: /t-[a-f0-9]{24}-[a-f0-9]{24}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Delete it under API keys.",
  revoke: "https://dashboard.tatum.io",
  hits: [`TATUM_API_KEY="‹t-${fake("hex", 24)}-${fake("hex", 24)}›"`],
  misses: [`TATUM_API_KEY="t-${fake("hex", 8)}-${fake("hex", 8)}"`],
});
