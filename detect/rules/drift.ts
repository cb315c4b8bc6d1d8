import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const driftToken = defineAssignment({
  id: "drift-token",
  what: "a Drift access token or client secret",
  source: "https://devdocs.drift.com/docs/authentication-and-scopes",
  severity: "high",
  names: ["drift"],
  value: /[a-z0-9]{32}/,
  common: true,
  remediation: "Reset the app's secret.",
  revoke: "https://dev.drift.com",
  hits: [`DRIFT_ACCESS_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`DRIFT_ACCESS_TOKEN="${fake("alnum", 10)}"`],
});
