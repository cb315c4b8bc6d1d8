import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.bitmex.com/app/apiKeysUsage";
const remediation = "Disable the key.";
const revoke = "https://www.bitmex.com/app/apiKeys";

export const bitmexSecret = defineAssignment({
  id: "bitmex-secret",
  what: "a BitMEX API secret",
  source,
  severity: "critical",
  names: ["bitmex"],
  value: /[a-z0-9_-]{48}/,
  remediation,
  revoke,
  hits: [`BITMEX_API_SECRET="‹${fake("alnum", 48)}›"`],
  misses: [`BITMEX_API_SECRET="${fake("alnum", 16)}"`],
});

export const bitmexKeyId = defineAssignment({
  id: "bitmex-key-id",
  what: "a BitMEX API key's ID",
  source,
  severity: "medium",
  names: ["bitmex"],
  value: /[a-z0-9_-]{24}/,
  remediation,
  revoke,
  hits: [`BITMEX_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: [`BITMEX_API_KEY="${fake("alnum", 8)}"`],
});
