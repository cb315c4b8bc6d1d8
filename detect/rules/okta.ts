import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const oktaToken = defineAssignment({
  id: "okta-token",
  what: "an Okta API token",
  source: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
  severity: "critical",
  names: ["okta", "ssws"],
  value: /00[A-Za-z0-9_-]{40}/,
  remediation: "Revoke it in the Admin Console under security, API, tokens.",
  hits: [`OKTA_API_TOKEN=‹00${fake("alnum", 40)}›`],
  misses: ["OKTA_DOMAIN=shop.okta.com"],
});
