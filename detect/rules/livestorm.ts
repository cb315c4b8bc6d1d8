import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const livestormApiToken = defineAssignment({
  id: "livestorm-api-token",
  what: "a Livestorm API token",
  source: "https://developers.livestorm.co/docs/api-token-authorization",
  severity: "high",
  names: ["livestorm"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[A-Za-z0-9_-]{32,80}/,
  remediation: "Revoke the token in Livestorm under account settings, app marketplace.",
  hits: [`LIVESTORM_API_TOKEN="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["LIVESTORM_API_TOKEN=" + fake("hex", 10)],
});
