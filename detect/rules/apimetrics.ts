import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const apimetricsToken = defineAssignment({
  id: "apimetrics-token",
  what: "an APImetrics token",
  source: "https://apimetrics.io/docs/",
  severity: "medium",
  names: ["api-metrics"],
  value: /[a-z0-9]{32}/,
  remediation: "Delete the key under the project's settings.",
  revoke: "https://client.apimetrics.io",
  hits: [`APIMETRICS_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`APIMETRICS_TOKEN="${fake("alnum", 10)}"`],
});
