import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fastlyToken = defineAssignment({
  id: "fastly-token",
  what: "a Fastly API token",
  source: "https://www.fastly.com/documentation/reference/api/auth-tokens/",
  severity: "high",
  names: ["fastly"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Revoke it.",
  revoke: "https://manage.fastly.com/account/personal/tokens",
  hits: [`FASTLY_API_TOKEN=‹${fake("alnum", 32)}›`],
  misses: ["FASTLY_API_TOKEN=short"],
});
