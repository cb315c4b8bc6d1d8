import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const duffelToken = defineRule({
  id: "duffel-token",
  what: "a Duffel access token",
  source: "https://duffel.com/docs/api/overview/test-mode",
  severity: "critical",
  keywords: ["duffel_live_", "duffel_test_"],
  pattern: token(/duffel_(?:live|test)_[A-Za-z0-9_-]{43}/),
  remediation: "Delete it in Duffel's dashboard under access tokens.",
  hits: ["duffel_live_" + fake("alnum", 43)],
  misses: ["duffel_live_" + "..."],
});
