import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const kaggleApiToken = defineRule({
  id: "kaggle-api-token",
  what: "a Kaggle API token",
  source: "https://www.kaggle.com/docs/api",
  severity: "medium",
  documented: false,
  keywords: ["KGAT_"],
  pattern: token(/KGAT_[a-f0-9]{32}/),
  remediation: "Revoke the token.",
  revoke: "https://www.kaggle.com/settings",
  hits: ["KGAT_" + fake("hex", 32)],
  misses: ["KGAT_" + fake("hex", 8)],
});

export const kaggleKey = defineAssignment({
  id: "kaggle-key",
  what: "a Kaggle API key",
  source: "https://www.kaggle.com/docs/api",
  severity: "medium",
  names: ["kaggle"],
  value: /[a-f0-9]{32}/,
  remediation: "Expire the token.",
  revoke: "https://www.kaggle.com/settings",
  hits: [`KAGGLE_KEY="‹${fake("hex", 32)}›"`],
  misses: ["KAGGLE_KEY=" + fake("hex", 10)],
});
