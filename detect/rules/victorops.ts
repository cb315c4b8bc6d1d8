import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const victoropsApiKey = defineAssignment({
  id: "victorops-api-key",
  what: "a Splunk On-Call API key",
  source: "https://help.victorops.com/knowledge-base/api/",
  severity: "high",
  names: ["victorops", "victor-ops", "splunk-oncall", "splunk-on-call"],
  value: /[a-f0-9]{32}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete it in Splunk On-Call under integrations, API.",
  hits: [`VICTOROPS_API_KEY=‹${fake("hex", 32)}›`],
  misses: ["VICTOROPS_REGION=shop"],
});
