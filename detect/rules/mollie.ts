import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mollieLiveKey = defineRule({
  id: "mollie-live-key",
  what: "a Mollie live API key",
  source: "https://github.com/mollie/mollie-api-php/blob/master/src/Http/Auth/ApiKeyAuthenticator.php",
  severity: "critical",
  keywords: ["live_"],
  pattern: token(/live_[A-Za-z0-9]{30}/),
  remediation: "Reset the key.",
  revoke: "https://my.mollie.com/dashboard/developers/api-keys",
  hits: ["live_" + fake("alnum", 30)],
  misses: ["live_" + fake("alnum", 12)],
});

export const mollieToken = defineAssignment({
  id: "mollie-token",
  what: "a Mollie test key or access token",
  source: "https://docs.mollie.com/reference/authentication",
  severity: "high",
  names: ["mollie"],
  value: /(?:test|live)_[A-Za-z0-9]{30}|access_[A-Za-z0-9]{30,60}/,
  remediation: "Reset the key.",
  revoke: "https://my.mollie.com/dashboard/developers/api-keys",
  hits: [
    `MOLLIE_API_KEY="‹test_${fake("alnum", 30)}›"`,
    `MOLLIE_ACCESS_TOKEN="‹access_${fake("alnum", 40)}›"`,
  ],
  misses: ["MOLLIE_API_KEY=" + fake("hex", 10)],
});
