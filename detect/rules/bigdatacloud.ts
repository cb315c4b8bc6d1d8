import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bigdatacloudKey = defineAssignment({
  id: "bigdatacloud-key",
  what: "a BigDataCloud API key",
  source: "https://github.com/bigdatacloudapi/nodejs-api-client",
  severity: "low",
  names: ["bigdatacloud"],
  value: /(?:bdc_)?[a-f0-9]{32}/,
  remediation: "Delete the key under Credentials.",
  revoke: "https://www.bigdatacloud.com/account",
  hits: [`BIGDATACLOUD_API_KEY="‹bdc_${fake("hex", 32)}›"`],
  misses: ['BIGDATACLOUD_API_KEY="short"'],
});
