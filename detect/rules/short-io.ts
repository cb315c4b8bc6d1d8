import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shortIoApiKey = defineAssignment({
  id: "short-io-api-key",
  what: "a Short.io API key",
  source: "https://developers.short.io/docs/getting-started-with-short-io-rest-api",
  severity: "high",
  names: ["short-io", "shortio", "short.io"],
  value: /sk_[A-Za-z0-9]{16,24}/,
  remediation: "Delete it.",
  revoke: "https://app.short.io/settings/integrations/api-key",
  hits: [`SHORT_IO_API_KEY="‹sk_${fake("alnum", 16)}›"`],
  misses: [`SHORT_IO_API_KEY="sk_${fake("alnum", 5)}"`],
});
