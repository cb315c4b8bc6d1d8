import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const trengoToken = defineAssignment({
  id: "trengo-token",
  what: "a Trengo API token",
  source: "https://developers.trengo.com/docs/authentication",
  severity: "high",
  names: ["trengo"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it in Trengo under settings, apps and integrations, API tokens.",
  hits: [`TRENGO_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`TRENGO_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
