import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tmetricApiToken = defineAssignment({
  id: "tmetric-api-token",
  what: "a TMetric API token",
  source: "https://app.tmetric.com/api-docs/",
  severity: "high",
  names: ["tmetric"],
  value: /[A-F0-9]{64}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it in TMetric under my profile, API tokens.",
  hits: [`TMETRIC_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`TMETRIC_API_TOKEN="${fake("hex", 21)}"`],
});
