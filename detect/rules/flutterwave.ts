import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const flutterwaveSecretKey = defineRule({
  id: "flutterwave-secret-key",
  what: "a Flutterwave secret or encryption key",
  source: "https://github.com/Flutterwave/Node-v3",
  severity: "critical",
  keywords: ["FLWSECK"],
  // Secret keys end in -X; encryption keys, which sign cards, have twelve characters and no dash before them.
  pattern: token(/FLWSECK(?:_TEST)?-?[A-Za-z0-9]{12,40}(?:-X)?/),
  remediation: "Regenerate it in Flutterwave's dashboard under API.",
  hits: [
    "FLWSECK-" + fake("hex", 32) + "-X",
    "FLWSECK_TEST-" + fake("hex", 32) + "-X",
    "FLWSECK_TEST" + fake("hex", 12),
  ],
  misses: ["FLWSECK-" + "..."],
});
