import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const simplecastToken = defineAssignment({
  id: "simplecast-token",
  what: "a Simplecast API token",
  source: "https://apidocs.simplecast.com/",
  severity: "medium",
  names: ["simplecast"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_-]{32,64}/,
  remediation: "Revoke it in Simplecast under private apps.",
  hits: [`SIMPLECAST_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`SIMPLECAST_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
