import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const currencycloudKey = defineAssignment({
  id: "currencycloud-key",
  what: "a Currencycloud API key",
  source: "https://support.currencycloud.com/hc/zh-hk/articles/16152640663836",
  severity: "critical",
  names: ["currency-cloud"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CURRENCY_CLOUD_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['CURRENCY_CLOUD_API_KEY="short"'],
});
