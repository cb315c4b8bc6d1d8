import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://yandex.cloud/en/docs/security/operations/search-secrets";
const remediation = "Revoke or reissue it as Yandex Cloud's page on compromised credentials says.";

export const yandexCloudKey = defineRule({
  id: "yandex-cloud-key",
  what: "a Yandex Cloud API key",
  source,
  severity: "high",
  keywords: ["AQVN"],
  pattern: token(/AQVN[A-Za-z0-9_-]{35,38}/),
  remediation,
  hits: ["AQVN" + fake("alnum", 36)],
  misses: ["AQVN" + "..."],
});

export const yandexCloudToken = defineRule({
  id: "yandex-cloud-iam-token",
  what: "a Yandex Cloud IAM token or cookie",
  source,
  severity: "high",
  keywords: ["t1.", "c1."],
  pattern: token(/[ct]1\.[A-Za-z0-9_-]{40,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/),
  remediation,
  hits: ["t1." + fake("alnum", 52) + "." + fake("alnum", 86) + "=="],
  misses: ["t1." + fake("alnum", 52)],
});

export const yandexOauthToken = defineRule({
  id: "yandex-oauth-token",
  what: "a Yandex OAuth token",
  source,
  severity: "high",
  keywords: ["y0_", "y1_", "y2_", "y3_"],
  // The page has 55 characters; newer tokens are a little longer.
  pattern: token(/y[0-3]_[A-Za-z0-9_-]{55,64}/),
  remediation,
  hits: ["y0_" + fake("alnum", 55)],
  misses: ["y0_" + fake("alnum", 20)],
});

export const yandexSmartcaptchaKey = defineRule({
  id: "yandex-smartcaptcha-key",
  what: "a Yandex SmartCaptcha server key",
  source,
  severity: "medium",
  keywords: ["ysc2_"],
  pattern: token(/ysc2_[A-Za-z0-9]{40}[a-f0-9]{8}/),
  remediation: "Reset it in the captcha's settings.",
  hits: ["ysc2_" + fake("alnum", 40) + fake("hex", 8)],
  misses: ["ysc1_" + fake("alnum", 40) + fake("hex", 8)],
});

export const yandexStaticKey = defineAssignment({
  id: "yandex-static-key",
  what: "a Yandex Cloud static access key",
  source,
  severity: "high",
  // YC alone is no prefix to look for.
  names: ["yandex", "yandexcloud", "yc-secret", "yc-storage", "yc-s3"],
  value: /YC[A-Za-z0-9_-]{38}/,
  remediation,
  hits: [`YC_SECRET_KEY=‹YC${fake("alnum", 38)}›`],
  misses: ["YC_FOLDER_ID=b1g"],
});

export const yandexLegacyKey = defineAssignment({
  id: "yandex-legacy-key",
  what: "a Yandex API key or token",
  source: "https://yandex.com/dev/",
  severity: "medium",
  names: ["yandex"],
  // Translator and dictionary; OAuth tokens of before; keys of maps, weather and others; app passwords apart.
  value: /AQAAAA[A-Za-z0-9_-]{33}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[a-f0-9]{32}/,
  remediation: "Delete it in Yandex's developer dashboard.",
  hits: [`YANDEX_CLIENT_SECRET=‹${fake("hex", 32)}›`],
  misses: ["YANDEX_METRIKA_ID=" + fake("digits", 8)],
});

export const yandexServiceKey = defineRule({
  id: "yandex-service-key",
  what: "a Yandex Dictionary, Predictor or Translate key",
  source: "https://yandex.com/dev/",
  severity: "medium",
  documented: false,
  keywords: ["trnsl.1.1.", "dict.1.1.", "pdct.1.1."],
  pattern: token(/(?:trnsl|dict|pdct)\.1\.1\.\d{8}T\d{6}Z\.[a-f0-9]{16}\.[a-f0-9]{40}/),
  remediation: "Delete it in Yandex's developer dashboard.",
  hits: [`dict.1.1.20240102T030405Z.${fake("hex", 16)}.${fake("hex", 40)}`],
  misses: [`dict.1.1.20240102T030405Z.${fake("hex", 8)}`],
});
