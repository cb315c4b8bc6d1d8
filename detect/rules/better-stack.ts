import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const betterStackToken = defineAssignment({
  id: "better-stack-token",
  what: "a Better Stack token",
  source: "https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/",
  severity: "high",
  names: ["better-stack", "better-uptime", "logtail"],
  value: /[a-z0-9]{24}/,
  remediation: "Remove the token.",
  revoke: "https://betterstack.com/settings/api-tokens",
  hits: [`BETTER_STACK_API_TOKEN="‹${fake("alnum", 24)}›"`],
  misses: [`BETTER_STACK_API_TOKEN="${fake("alnum", 8)}"`],
});
