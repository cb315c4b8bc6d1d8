import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const harnessToken = defineRule({
  id: "harness-token",
  what: "a Harness token",
  source: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
  severity: "high",
  documented: false,
  keywords: ["pat.", "sat."],
  // pat or sat . account . token id . secret
  pattern: token(/[ps]at\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/),
  remediation: "Delete it in Harness under the user's or service account's API keys.",
  hits: ["pat." + fake("alnum", 22) + "." + fake("hex", 24) + "." + fake("alnum", 20)],
  misses: ["pat." + "short"],
});
