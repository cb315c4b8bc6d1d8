import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const remoteComApiToken = defineRule({
  id: "remote-com-api-token",
  what: "a Remote API token",
  source: "https://developer.remote.com/docs/auth-and-authorization",
  severity: "critical",
  documented: false,
  keywords: ["ra_live_", "ra_test_"],
  pattern: token(/ra_(?:live|test)_[A-Za-z0-9_-]{40,400}/),
  remediation: "Revoke it in Remote's settings under API tokens.",
  hits: ["ra_live_" + fake("alnum", 64)],
  misses: ["ra_live_" + "short"],
});
