import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const auth0ClientSecret = defineAssignment({
  id: "auth0-client-secret",
  what: "an Auth0 client secret",
  source: "https://auth0.com/docs/get-started/applications/application-settings",
  severity: "critical",
  names: ["auth0"],
  value: /[A-Za-z0-9_-]{64}/,
  remediation: "Rotate the application's secret in Auth0's dashboard.",
  hits: [`AUTH0_CLIENT_SECRET=‹${fake("alnum", 64)}›`],
  misses: ["AUTH0_DOMAIN=shop.eu.auth0.com"],
});
