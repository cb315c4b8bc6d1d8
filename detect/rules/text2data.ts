import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const text2dataApiKey = defineAssignment({
  id: "text2data-api-key",
  what: "a Text2Data API key",
  source: "https://text2data.com/",
  severity: "medium",
  names: ["text2data"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TEXT2DATA_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TEXT2DATA_API_KEY=${fake("alnum", 10)}`],
});
