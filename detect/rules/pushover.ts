import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pushoverToken = defineAssignment({
  id: "pushover-token",
  what: "a Pushover application token or user key",
  source: "https://pushover.net/api",
  severity: "low",
  names: ["pushover"],
  value: /[auog][a-z0-9]{29}/,
  remediation: "Reset the application's token.",
  revoke: "https://pushover.net",
  hits: [`PUSHOVER_TOKEN="‹a${fake("lower", 29)}›"`, `PUSHOVER_USER_KEY="‹u${fake("alnum", 29)}›"`],
  misses: ["PUSHOVER_TOKEN=" + fake("hex", 10)],
});
