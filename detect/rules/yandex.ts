import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const yandexCloudKey = defineRule({
  id: "yandex-cloud-key",
  what: "a Yandex Cloud API key",
  source: "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key",
  severity: "high",
  documented: false,
  keywords: ["AQVN"],
  pattern: token(/AQVN[A-Za-z0-9_-]{35,38}/),
  remediation: "Delete it at the service account in Yandex Cloud.",
  hits: ["AQVN" + fake("alnum", 36)],
  misses: ["AQVN" + "..."],
});
