import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const planetscaleToken = defineRule({
  id: "planetscale-token",
  what: "a PlanetScale credential",
  source: "https://planetscale.com/docs/api/reference/service-tokens",
  severity: "critical",
  documented: false,
  keywords: ["pscale_tkn_", "pscale_pw_"],
  pattern: token(/pscale_(?:tkn|pw)_[A-Za-z0-9_.=-]{32,64}/),
  remediation: "Delete it in PlanetScale under settings, or under the branch's passwords.",
  hits: ["pscale_tkn_" + fake("alnum", 43), "pscale_pw_" + fake("alnum", 43)],
  misses: ["pscale_tkn_" + "..."],
});

export const planetscaleOauthToken = defineRule({
  id: "planetscale-oauth-token",
  what: "a PlanetScale OAuth token",
  source: "https://planetscale.com/docs/api/reference/oauth/create-token",
  severity: "critical",
  keywords: ["pscale_oauth_"],
  pattern: token(/pscale_oauth_(?:refresh_)?[A-Za-z0-9_.=-]{32,64}/),
  remediation: "Revoke the application's access in PlanetScale under settings, OAuth applications.",
  hits: ["pscale_oauth_" + fake("alnum", 43), "pscale_oauth_refresh_" + fake("alnum", 43)],
  misses: ["pscale_oauth_" + "..."],
});
