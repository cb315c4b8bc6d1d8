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

export const oktaClientSecret = defineAssignment({
  id: "okta-client-secret",
  what: "an Okta client secret",
  source: "https://developer.okta.com/docs/guides/client-secret-rotation-key/main/",
  severity: "critical",
  names: ["okta-client", "okta-secret", "okta-oauth"],
  value: /[A-Za-z0-9_-]{40}|[A-Za-z0-9_-]{64}/,
  remediation: "Rotate the application's client secret in Okta.",
  hits: [`OKTA_CLIENT_SECRET=‹${fake("alnum", 64)}›`],
  misses: ["OKTA_CLIENT_ID=0oa" + fake("alnum", 17)],
});
