import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pulumiToken = defineRule({
  id: "pulumi-token",
  what: "a Pulumi access token",
  source: "https://www.pulumi.com/docs/administration/access-identity/access-tokens/",
  severity: "critical",
  documented: false,
  keywords: ["pul-"],
  pattern: token(/pul-[a-f0-9]{40}/),
  remediation: "Delete it.",
  revoke: "https://app.pulumi.com/account/tokens",
  hits: ["pul-" + fake("hex", 40)],
  misses: ["pul-" + "short"],
});
