import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const appsyncKey = defineRule({
  id: "appsync-key",
  what: "an AWS AppSync API key",
  source: "https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html",
  severity: "medium",
  keywords: ["da2-"],
  pattern: token(/da2-[a-z0-9]{26}/),
  remediation: "Delete the key with `aws appsync delete-api-key`.",
  hits: ["da2-" + fake("lower", 26)],
  misses: ["da2-" + fake("lower", 8)],
});
