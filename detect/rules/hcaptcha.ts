import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.hcaptcha.com/#verify-the-user-response-server-side";
const remediation = "Generate a new secret.";
const revoke = "https://dashboard.hcaptcha.com/settings/secrets";

export const hcaptchaSecret = defineRule({
  id: "hcaptcha-secret",
  what: "an hCaptcha secret key",
  source,
  severity: "high",
  documented: false,
  keywords: ["ES_"],
  pattern: token(/ES_[a-f0-9]{32}/),
  remediation,
  revoke,
  hits: ["ES_" + fake("hex", 32)],
  misses: ["ES_" + fake("hex", 10)],
});

export const hcaptchaLegacySecret = defineAssignment({
  id: "hcaptcha-legacy-secret",
  what: "an hCaptcha secret key",
  source,
  severity: "high",
  names: ["hcaptcha"],
  value: /0x[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`HCAPTCHA_SECRET_KEY="‹0x${fake("hex", 40)}›"`],
  misses: [`HCAPTCHA_SECRET_KEY="0x${fake("hex", 13)}"`],
});
