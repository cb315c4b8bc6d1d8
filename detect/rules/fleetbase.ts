import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const fleetbaseKey = defineRule({
  id: "fleetbase-key",
  what: "a Fleetbase API key",
  source: "https://docs.fleetbase.io/developers/api",
  severity: "high",
  documented: false,
  keywords: ["flb_live_", "flb_test_"],
  pattern: token(/flb_(?:live|test)_[A-Za-z0-9]{20}/),
  remediation: "Roll the key.",
  revoke: "https://console.fleetbase.io/developers/api-keys",
  hits: ["flb_live_" + fake("alnum", 20)],
  misses: ["flb_live_" + fake("alnum", 6)],
});
