import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gooddayApiToken = defineAssignment({
  id: "goodday-api-token",
  what: "a GoodDay API token",
  source: "https://www.goodday.work/developers/api-v2",
  severity: "high",
  names: ["goodday-work", "goodday", "gd-api-token"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the token in the organization's settings under API.",
  hits: [`GOODDAY_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["GOODDAY_API_TOKEN=" + fake("hex", 10)],
});
