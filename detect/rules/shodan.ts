import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shodanApiKey = defineAssignment({
  id: "shodan-api-key",
  what: "a Shodan API key",
  source: "https://developer.shodan.io/api/requirements",
  severity: "medium",
  names: ["shodan"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it.",
  revoke: "https://account.shodan.io",
  hits: [`SHODAN_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SHODAN_API_KEY="${fake("alnum", 10)}"`],
});
