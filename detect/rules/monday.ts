import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mondayApiToken = defineAssignment({
  id: "monday-api-token",
  what: "a monday.com API token",
  source: "https://developer.monday.com/api-reference/docs/authentication",
  severity: "high",
  names: ["monday"],
  common: true,
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[a-f0-9]{32}/,
  remediation: "Regenerate the token in monday.com under developers, my access tokens.",
  hits: [`MONDAY_API_TOKEN="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["MONDAY_API_TOKEN=" + fake("hex", 10)],
});
