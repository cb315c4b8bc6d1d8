import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ntfyAccessToken = defineRule({
  id: "ntfy-access-token",
  what: "an ntfy access token",
  source: "https://docs.ntfy.sh/config/#access-tokens",
  severity: "medium",
  keywords: ["tk_"],
  pattern: token(/tk_[A-Za-z0-9]{29}/),
  remediation: "Remove the token with `ntfy token remove`.",
  hits: ["tk_" + fake("alnum", 29)],
  misses: ["tk_" + fake("alnum", 8)],
});
