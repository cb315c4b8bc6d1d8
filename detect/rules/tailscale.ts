import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tailscaleKey = defineRule({
  id: "tailscale-key",
  what: "a Tailscale key",
  source: "https://tailscale.com/docs/reference/key-prefixes",
  severity: "critical",
  keywords: ["tskey-"],
  pattern: token(/tskey-(?:api|auth|client|scim|webhook)-[A-Za-z0-9]{10,20}-[A-Za-z0-9]{20,40}/),
  remediation: "Revoke it.",
  revoke: "https://login.tailscale.com/admin/settings/keys",
  hits: ["tskey-auth-" + fake("alnum", 16) + "-" + fake("alnum", 32)],
  misses: ["tskey-auth-" + "..."],
});
