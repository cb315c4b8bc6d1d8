import { defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const amazonOauthToken = defineRule({
  id: "amazon-oauth-token",
  what: "an Amazon access or refresh token",
  source: "https://developer.amazon.com/docs/login-with-amazon/access-token.html",
  severity: "high",
  keywords: ["Atza|", "Atzr|"],
  // At most 2,048 bytes.
  pattern: token(/Atz[ar]\|[A-Za-z0-9+/=_-]{60,2044}/),
  remediation: "Take away the app's access to the account; an access token expires after an hour.",
  hits: ["Atza|" + fake("alnum", 350), "Atzr|IwEB" + fake("alnum", 340)],
  misses: ["Atza|" + "IQEBLjAsAhRmHjNgHpi0U"],
});

export const amazonClientSecret = defineRule({
  id: "amazon-client-secret",
  what: "an Amazon OAuth client secret",
  source: "https://developer.amazon.com/docs/login-with-amazon/register-web.html",
  severity: "critical",
  documented: false,
  keywords: ["amzn1.oa2-cs."],
  pattern: token(/amzn1\.oa2-cs\.v1\.[a-f0-9]{64}/),
  remediation: "Rotate the secret of the security profile.",
  revoke: "https://developer.amazon.com/settings/console/securityprofile/overview.html",
  hits: ["amzn1.oa2-cs.v1." + fake("hex", 64)],
  misses: ["amzn1.oa2-cs.v1." + "..."],
});

export const amazonMwsToken = defineRule({
  id: "amazon-mws-token",
  what: "an Amazon Marketplace token",
  source: "https://developer-docs.amazon.com/sp-api/",
  severity: "high",
  documented: false,
  keywords: ["amzn.mws."],
  pattern: token(/amzn\.mws\.[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Take away the developer's access in Seller Central.",
  hits: ["amzn.mws." + fakeUuid()],
  misses: ["amzn.mws." + fake("hex", 8)],
});
