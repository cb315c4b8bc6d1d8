import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pastebinApiKey = defineAssignment({
  id: "pastebin-api-key",
  what: "a Pastebin developer key",
  source: "https://pastebin.com/doc_api",
  severity: "low",
  names: ["pastebin", "api-dev-key"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Make a new key.",
  revoke: "https://pastebin.com/doc_api",
  hits: [`PASTEBIN_API_DEV_KEY="‹${fake("hex", 32)}›"`],
  misses: ["PASTEBIN_API_DEV_KEY=" + fake("hex", 10)],
});
