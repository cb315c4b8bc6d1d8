import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const stackhawkApiKey = defineRule({
  id: "stackhawk-api-key",
  what: "a StackHawk API key",
  source: "https://docs.stackhawk.com/apidocs.html#section/Authentication",
  severity: "high",
  documented: false,
  keywords: ["hawk."],
  pattern: token(/hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}/),
  remediation: "Delete it.",
  revoke: "https://app.stackhawk.com/settings/apikeys",
  hits: ["hawk." + fake("alnum", 20) + "." + fake("alnum", 20)],
  misses: ["hawk." + fake("alnum", 20)],
});
