import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const browserstackKey = defineAssignment({
  id: "browserstack-key",
  what: "a BrowserStack access key",
  source: "https://www.browserstack.com/docs/automate/api-reference/selenium/authentication",
  severity: "high",
  names: ["browser-stack", "bstack"],
  value: /[a-z0-9]{20}/,
  remediation: "Reset the access key.",
  revoke: "https://www.browserstack.com/accounts/profile/details",
  hits: [`BROWSERSTACK_ACCESS_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`BROWSERSTACK_ACCESS_KEY="${fake("alnum", 6)}"`],
});
