import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zulipApiKey = defineAssignment({
  id: "zulip-api-key",
  what: "a Zulip API key",
  source: "https://zulip.com/api/api-keys",
  severity: "high",
  names: ["zulip"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Generate a new one in Zulip under settings, account and privacy.",
  hits: [`ZULIP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`ZULIP_API_KEY="${fake("alnum", 10)}"`],
});
