import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tenableApiKey = defineAssignment({
  id: "tenable-api-key",
  what: "a Tenable access or secret key",
  source: "https://docs.tenable.com/vulnerability-management/Content/Settings/my-account/GenerateAPIKey.htm",
  severity: "critical",
  names: ["tenable", "nessus"],
  value: /[a-f0-9]{64}/,
  remediation: "Generate new keys in Tenable under my account, API keys.",
  hits: [`TENABLE_SECRET_KEY="‹${fake("hex", 64)}›"`],
  misses: [`TENABLE_SECRET_KEY="${fake("hex", 21)}"`],
});
