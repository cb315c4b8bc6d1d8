import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const myintervalsApiToken = defineAssignment({
  id: "myintervals-api-token",
  what: "an Intervals API token",
  source: "https://www.myintervals.com/api/authentication.php",
  severity: "high",
  names: ["myintervals", "my-intervals"],
  value: /[a-z0-9]{11}/,
  remediation: "Make a new token in Intervals under my account, API access.",
  hits: [`MYINTERVALS_API_TOKEN="‹${fake("lower", 11)}›"`],
  misses: ["MYINTERVALS_API_TOKEN=" + fake("hex", 10)],
});
