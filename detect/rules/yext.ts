import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const yextApiKey = defineAssignment({
  id: "yext-api-key",
  what: "a Yext API key",
  source: "https://hitchhikers.yext.com/docs/knowledgeapis/",
  severity: "high",
  names: ["yext"],
  value: /[a-f0-9]{32}/,
  remediation: "Rotate it in Yext's developer console.",
  hits: [`YEXT_API_KEY=‹${fake("hex", 32)}›`],
  misses: ["YEXT_REGION=shop"],
});
