import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const wakatimeKey = defineRule({
  id: "wakatime-key",
  what: "a WakaTime API key",
  source: "https://wakatime.com/developers#authentication",
  severity: "low",
  documented: false,
  keywords: ["waka_"],
  pattern: token(/waka_[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Regenerate it.",
  revoke: "https://wakatime.com/settings/api-key",
  hits: ["waka_" + uuid],
  misses: ["waka_" + "..."],
});

export const wakatimeLegacyKey = defineAssignment({
  id: "wakatime-legacy-key",
  what: "a WakaTime API key",
  source: "https://wakatime.com/developers#authentication",
  severity: "low",
  names: ["wakatime"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Regenerate it.",
  revoke: "https://wakatime.com/settings/api-key",
  hits: [`WAKATIME_API_KEY=‹${fakeUuid()}›`],
  misses: ["WAKATIME_PROJECT=shop"],
});
