import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zendutyApiKey = defineAssignment({
  id: "zenduty-api-key",
  what: "a Zenduty API key",
  source: "https://apidocs.zenduty.com/",
  severity: "high",
  names: ["zenduty"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Delete it in Zenduty under account, API keys.",
  hits: [`ZENDUTY_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`ZENDUTY_API_KEY="${fake("hex", 13)}"`],
});
