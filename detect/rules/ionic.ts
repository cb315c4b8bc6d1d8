import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ionicToken = defineRule({
  id: "ionic-token",
  what: "an Ionic Appflow personal access token",
  source: "https://ionic.io/docs/appflow/personal-access-tokens",
  severity: "high",
  documented: false,
  keywords: ["ion_"],
  pattern: token(/ion_[A-Za-z0-9]{42}/),
  remediation: "Delete the token in Appflow's account settings.",
  hits: ["ion_" + fake("alnum", 42)],
  misses: ["ion_" + fake("alnum", 20)],
});
