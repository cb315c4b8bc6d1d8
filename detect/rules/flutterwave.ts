import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const flutterwaveSecretKey = defineRule({
  id: "flutterwave-secret-key",
  what: "a Flutterwave secret key",
  source: "https://developer.flutterwave.com/docs/authentication",
  severity: "critical",
  documented: false,
  keywords: ["FLWSECK"],
  pattern: token(/FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}-X/),
  remediation: "Regenerate it in Flutterwave's dashboard under API.",
  hits: ["FLWSECK-" + fake("hex", 32) + "-X", "FLWSECK_TEST-" + fake("hex", 32) + "-X"],
  misses: ["FLWSECK-" + "..."],
});
