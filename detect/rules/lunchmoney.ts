import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lunchMoneyAccessToken = defineAssignment({
  id: "lunch-money-access-token",
  what: "a Lunch Money access token",
  source: "https://lunchmoney.dev/#authentication",
  severity: "high",
  names: ["lunchmoney", "lunch-money"],
  value: /[a-z0-9]{50}/,
  remediation: "Delete the token.",
  revoke: "https://my.lunchmoney.app/developers",
  hits: [`LUNCHMONEY_TOKEN="‹${fake("hex", 50)}›"`],
  misses: ["LUNCHMONEY_TOKEN=" + fake("hex", 10)],
});
