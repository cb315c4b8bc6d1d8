import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rollbarAccessToken = defineAssignment({
  id: "rollbar-access-token",
  what: "a Rollbar access token",
  source: "https://docs.rollbar.com/docs/access-tokens",
  severity: "medium",
  names: ["rollbar"],
  value: /[a-f0-9]{32}|[a-f0-9]{64,512}/,
  remediation: "Disable it in Rollbar under the project's access tokens.",
  hits: [`ROLLBAR_ACCESS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`ROLLBAR_ACCESS_TOKEN="${fake("hex", 10)}"`],
});
