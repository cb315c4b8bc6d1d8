import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair";
const remediation = "Disable and delete the AccessKey pair in the RAM console.";

export const alibabaAccessKeyId = defineRule({
  id: "alibaba-access-key-id",
  what: "an Alibaba Cloud access key ID",
  source,
  severity: "high",
  documented: false,
  keywords: ["LTAI"],
  pattern: token(/LTAI[A-Za-z0-9]{12,20}/),
  remediation,
  hits: ["LTAI" + fake("alnum", 20)],
  misses: ["LTAI" + fake("alnum", 5)],
});

export const alibabaSecretKey = defineAssignment({
  id: "alibaba-secret-key",
  what: "an Alibaba Cloud access key secret",
  source,
  severity: "critical",
  names: ["alibaba", "aliyun", "accesskeysecret", "access_key_secret"],
  value: /[A-Za-z0-9]{30}/,
  remediation,
  hits: [`ALIYUN_ACCESS_KEY_SECRET=‹${fake("alnum", 30)}›`],
  misses: ["ALIYUN_ACCESS_KEY_SECRET=short"],
});
