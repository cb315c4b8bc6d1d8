import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bigdatacloudKey = defineAssignment({
  id: "bigdatacloud-key",
  what: "a BigDataCloud API key",
  source: "https://www.bigdatacloud.com/docs/article/using-the-api",
  severity: "low",
  names: ["bigdatacloud"],
  value: /(?:bdc_)?[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BIGDATACLOUD_API_KEY="‹bdc_${fake("hex", 32)}›"`],
  misses: ['BIGDATACLOUD_API_KEY="short"'],
});
