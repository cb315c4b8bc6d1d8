import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const zenhubToken = defineRule({
  id: "zenhub-token",
  what: "a ZenHub API token",
  source: "https://developers.zenhub.com/",
  severity: "high",
  documented: false,
  keywords: ["zh_"],
  pattern: token(/zh_[a-f0-9]{64}/),
  remediation: "Delete it.",
  revoke: "https://app.zenhub.com/settings/tokens",
  hits: ["zh_" + fake("hex", 64)],
  misses: ["zh_" + fake("hex", 8)],
});

export const zenhubLegacyToken = defineAssignment({
  id: "zenhub-legacy-token",
  what: "a ZenHub API token",
  source: "https://developers.zenhub.com/",
  severity: "high",
  names: ["zenhub"],
  value: /[a-f0-9]{96,128}/,
  remediation: "Delete it.",
  revoke: "https://app.zenhub.com/settings/tokens",
  hits: [`ZENHUB_API_TOKEN="‹${fake("hex", 120)}›"`],
  misses: [`ZENHUB_API_TOKEN="${fake("hex", 40)}"`],
});
