import { defineRule, token } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const murfApiKey = defineRule({
  id: "murf-api-key",
  what: "a Murf API key",
  source: "https://murf.ai/api/docs/introduction/quickstart",
  severity: "high",
  documented: false,
  keywords: ["ap2_"],
  pattern: token(/ap2_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/),
  remediation: "Delete it and issue a new one.",
  hits: [`MURF_API_KEY=‹ap2_${fakeUuid()}›`],
  misses: ["MURF_REGION=shop"],
});
