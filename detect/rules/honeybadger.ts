import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.honeybadger.io/api/";
const remediation = "Regenerate the key under the project's or your settings.";
const revoke = "https://app.honeybadger.io";

export const honeybadgerKey = defineRule({
  id: "honeybadger-key",
  what: "a Honeybadger project API key",
  source,
  severity: "medium",
  documented: false,
  keywords: ["hbp_"],
  pattern: token(/hbp_[A-Za-z0-9]{36}/),
  remediation,
  revoke,
  hits: ["hbp_" + fake("alnum", 36)],
  misses: ["hbp_" + fake("alnum", 12)],
});

export const honeybadgerLegacyKey = defineAssignment({
  id: "honeybadger-legacy-key",
  what: "a Honeybadger API key",
  source,
  severity: "medium",
  names: ["honey-badger"],
  value: /[a-f0-9]{8}|[a-z0-9_-]{20}/,
  common: true,
  remediation,
  revoke,
  hits: [`HONEYBADGER_API_KEY="‹${fake("hex", 8)}›"`, `HONEYBADGER_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`HONEYBADGER_API_KEY="${fake("hex", 5)}"`],
});
