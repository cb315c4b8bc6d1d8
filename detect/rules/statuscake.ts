import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const statuscakeApiToken = defineAssignment({
  id: "statuscake-api-token",
  what: "a StatusCake API token",
  source: "https://developers.statuscake.com/guides/api/authentication/",
  severity: "high",
  names: ["statuscake", "status-cake"],
  value: /[A-Za-z0-9]{20,64}/,
  remediation: "Delete it.",
  revoke: "https://app.statuscake.com/User.php",
  hits: [`STATUSCAKE_API_TOKEN="‹${fake("alnum", 30)}›"`],
  misses: [`STATUSCAKE_API_TOKEN="${fake("alnum", 10)}"`],
});
