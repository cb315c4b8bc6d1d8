import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const crossbrowsertestingKey = defineAssignment({
  id: "crossbrowsertesting-key",
  what: "a CrossBrowserTesting auth key",
  source: "https://support.smartbear.com/crossbrowsertesting/docs/",
  severity: "high",
  names: ["crossbrowsertesting", "crossbrowser-testing", "cbt-authkey"],
  value: /[a-z0-9]{16}/,
  remediation: "Reset the auth key in the account's settings; BitBar has replaced the service.",
  hits: [`CROSSBROWSERTESTING_AUTH_KEY="‹u${fake("hex", 15)}›"`],
  misses: [`CROSSBROWSERTESTING_AUTH_KEY="u${fake("hex", 5)}"`],
});
