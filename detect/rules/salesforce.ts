import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const salesforceAccessToken = defineRule({
  id: "salesforce-access-token",
  what: "a Salesforce access token",
  source: "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm",
  severity: "critical",
  documented: false,
  keywords: ["00D"],
  // The org's ID (15), an exclamation mark, the session.
  pattern: token(/00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,260}/),
  remediation: "Revoke it at /services/oauth2/revoke of the org, or end the session in Setup.",
  hits: ["00D" + fake("alnum", 12) + "!" + fake("alnum", 96)],
  misses: ["00D" + fake("alnum", 12)],
});

export const salesforceRefreshToken = defineRule({
  id: "salesforce-refresh-token",
  what: "a Salesforce refresh token",
  source: "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm",
  severity: "critical",
  documented: false,
  keywords: ["5Aep"],
  pattern: token(/5Aep[A-Za-z0-9]{3,4}[A-Za-z0-9._]{74,130}/),
  remediation: "Revoke it in Setup under connected apps' OAuth usage.",
  hits: ["5Aep861" + fake("alnum", 80)],
  misses: ["5Aep861" + fake("alnum", 8)],
});

export const salesforceSecret = defineAssignment({
  id: "salesforce-secret",
  what: "a Salesforce consumer secret or security token",
  source: "https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm",
  severity: "critical",
  names: ["salesforce", "sfdc"],
  value: /[A-F0-9]{64}|[A-Za-z0-9]{24,25}/,
  remediation: "Rotate the connected app's consumer details, or reset the user's security token.",
  hits: [`SALESFORCE_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: [`SALESFORCE_CLIENT_SECRET="${fake("hex", 21)}"`],
});
