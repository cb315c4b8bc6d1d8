import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const knapsackProToken = defineAssignment({
  id: "knapsack-pro-token",
  what: "a Knapsack Pro API token",
  source: "https://docs.knapsackpro.com/ruby/reference/",
  severity: "low",
  names: ["knapsack-pro", "knapsackpro"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the API token in the project's settings.",
  revoke: "https://knapsackpro.com/dashboard",
  hits: [`KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC="‹${fake("hex", 32)}›"`],
  misses: ["KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC=" + fake("hex", 10)],
});
