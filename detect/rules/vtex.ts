import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const vtexAppToken = defineAssignment({
  id: "vtex-app-token",
  what: "a VTEX app token",
  source: "https://developers.vtex.com/docs/guides/authentication",
  severity: "critical",
  names: ["vtex"],
  value: /[A-Z]{60,160}|[A-Za-z0-9]{60,160}/,
  remediation: "Renew the token in VTEX Admin under account settings, API keys.",
  hits: [`VTEX_APP_TOKEN="‹${fake("upper", 150)}›"`],
  misses: [`VTEX_APP_TOKEN="${fake("upper", 50)}"`],
});

export const vtexAppKey = defineRule({
  id: "vtex-app-key",
  what: "a VTEX app key",
  source: "https://developers.vtex.com/docs/guides/authentication",
  severity: "low",
  documented: false,
  keywords: ["vtexappkey-"],
  pattern: token(/vtexappkey-[a-z0-9]{2,40}-[A-Z]{6}/),
  remediation: "Renew the token that belongs to it in VTEX Admin under account settings, API keys.",
  hits: ["vtexappkey-shop-" + fake("letters", 6).toUpperCase()],
  misses: ["vtexappkey-" + "shop"],
});
