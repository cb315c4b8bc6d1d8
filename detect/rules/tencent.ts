import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tencentSecretId = defineRule({
  id: "tencent-secret-id",
  what: "a Tencent Cloud secret ID",
  source: "https://www.tencentcloud.com/document/product/598/34228",
  severity: "high",
  documented: false,
  keywords: ["AKID"],
  pattern: token(/AKID[A-Za-z0-9]{32}/),
  remediation: "Disable and delete the key pair.",
  revoke: "https://console.tencentcloud.com/cam/capi",
  hits: ["AKID" + fake("alnum", 32)],
  misses: ["AKID" + fake("alnum", 8)],
});

export const tencentSecretKey = defineAssignment({
  id: "tencent-secret-key",
  what: "a Tencent Cloud secret key",
  source: "https://www.tencentcloud.com/document/product/598/34228",
  severity: "critical",
  names: ["tencent", "tencentcloud", "qcloud"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Disable and delete the key pair.",
  revoke: "https://console.tencentcloud.com/cam/capi",
  hits: [`TENCENTCLOUD_SECRET_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TENCENTCLOUD_SECRET_KEY="${fake("alnum", 10)}"`],
});
