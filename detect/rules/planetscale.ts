import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const planetscaleToken = defineRule({
  id: "planetscale-token",
  what: "a PlanetScale credential",
  source: "https://planetscale.com/docs/api/reference/service-tokens",
  severity: "critical",
  documented: false,
  keywords: ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"],
  pattern: token(/pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}/),
  remediation: "Delete it in PlanetScale under settings, or under the branch's passwords.",
  hits: ["pscale_tkn_" + fake("alnum", 43), "pscale_pw_" + fake("alnum", 43)],
  misses: ["pscale_tkn_" + "..."],
});
