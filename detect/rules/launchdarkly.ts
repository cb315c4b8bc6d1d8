import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const launchdarklyKey = defineRule({
  id: "launchdarkly-key",
  what: "a LaunchDarkly key",
  source: "https://launchdarkly.com/docs/home/account/environment/keys",
  severity: "high",
  keywords: ["api-", "sdk-"],
  // Mobile keys (mob-) are public by design.
  pattern: token(/(?:api|sdk)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Reset it in LaunchDarkly under authorization or environments.",
  hits: [`sdk-${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`],
  misses: ["sdk-" + "client"],
});

export const launchdarklyLegacyToken = defineAssignment({
  id: "launchdarkly-legacy-token",
  what: "a LaunchDarkly access token",
  source: "https://launchdarkly.com/docs/home/account/api",
  severity: "high",
  names: ["launch-darkly"],
  value: /[A-Za-z0-9_=-]{40}/,
  remediation: "Delete the token in LaunchDarkly under authorization.",
  hits: [`LAUNCHDARKLY_ACCESS_TOKEN=‹${fake("alnum", 40)}›`],
  misses: ["LAUNCHDARKLY_PROJECT=shop"],
});
