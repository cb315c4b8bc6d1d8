import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const socketApiToken = defineRule({
  id: "socket-api-token",
  what: "a Socket API token",
  source: "https://docs.socket.dev/reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["sktsec_"],
  pattern: token(/sktsec_[A-Za-z0-9_-]{30,100}/),
  remediation: "Revoke it under settings, API tokens.",
  revoke: "https://socket.dev",
  hits: ["sktsec_" + fake("alnum", 40) + "_api"],
  misses: ["sktsec_" + fake("alnum", 8)],
});
