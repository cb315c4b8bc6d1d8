import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const webpagetestApiKey = defineAssignment({
  id: "webpagetest-api-key",
  what: "a WebPageTest API key",
  source: "https://docs.webpagetest.org/api/",
  severity: "high",
  names: ["webpagetest"],
  value: /[a-f0-9]{32}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete it in WebPageTest's account.",
  hits: [`WEBPAGETEST_API_KEY=‹${fake("hex", 32)}›`],
  misses: ["WEBPAGETEST_REGION=shop"],
});
