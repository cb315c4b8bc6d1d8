import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const sidekiqGemCredentials = defineAssignment({
  id: "sidekiq-gem-credentials",
  what: "a login to Sidekiq Pro's or Enterprise's gem server",
  source: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
  severity: "high",
  names: ["bundle-enterprise--contribsys--com", "bundle-gems--contribsys--com"],
  value: /[a-f0-9]{8}:[a-f0-9]{8}/,
  remediation: "Ask Contributed Systems for new credentials.",
  hits: [`BUNDLE_ENTERPRISE__CONTRIBSYS__COM="‹${fake("hex", 8)}:${fake("hex", 8)}›"`],
  misses: [`BUNDLE_ENTERPRISE__CONTRIBSYS__COM="${fake("hex", 4)}:${fake("hex", 4)}"`],
});

export const sidekiqGemUrl = defineRule({
  id: "sidekiq-gem-url",
  what: "a login to Sidekiq Pro's or Enterprise's gem server",
  source: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
  severity: "high",
  documented: false,
  keywords: ["contribsys.com"],
  pattern: /https?:\/\/(?<secret>[a-f0-9]{8}:[a-f0-9]{8})@(?:gems|enterprise)\.contribsys\.com/,
  remediation: "Ask Contributed Systems for new credentials.",
  hits: [`source "https://‹${fake("hex", 8)}:${fake("hex", 8)}›@gems.contribsys.com/"`],
  misses: ["https://gems.c" + "ontribsys.com/"],
});
