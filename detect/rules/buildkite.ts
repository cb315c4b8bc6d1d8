import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const buildkiteToken = defineRule({
  id: "buildkite-token",
  what: "a Buildkite API token",
  source: "https://buildkite.com/docs/apis/managing-api-tokens",
  severity: "high",
  keywords: ["bkua_"],
  pattern: token(/bkua_[a-f0-9]{40}/),
  remediation: "Revoke it at https://buildkite.com/user/api-access-tokens.",
  hits: ["bkua_" + fake("hex", 40)],
  misses: ["bkua_" + "..."],
});
