import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tomorrowIoApiKey = defineAssignment({
  id: "tomorrow-io-api-key",
  what: "a Tomorrow.io API key",
  source: "https://docs.tomorrow.io/reference/api-authentication",
  severity: "low",
  names: ["tomorrow-io", "tomorrow.io", "tomorrowio", "climacell"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://app.tomorrow.io/development/keys",
  hits: [`TOMORROW_IO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TOMORROW_IO_API_KEY="${fake("alnum", 10)}"`],
});
