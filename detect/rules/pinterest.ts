import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pinterestAccessToken = defineRule({
  id: "pinterest-access-token",
  what: "a Pinterest access token",
  source: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
  severity: "high",
  documented: false,
  keywords: ["pina_"],
  pattern: token(/pina_[A-Z0-9]{40,120}/),
  remediation: "Revoke the app's access in Pinterest's settings under security.",
  hits: ["pina_" + fake("upper", 88)],
  misses: ["pina_" + fake("upper", 8)],
});

export const pinterestAppSecret = defineAssignment({
  id: "pinterest-app-secret",
  what: "a Pinterest app secret",
  source: "https://developers.pinterest.com/docs/getting-started/connect-app/",
  severity: "high",
  names: ["pinterest"],
  value: /[a-f0-9]{40}|[a-f0-9]{64}/,
  remediation: "Reset the secret.",
  revoke: "https://developers.pinterest.com/apps/",
  hits: [`PINTEREST_APP_SECRET="‹${fake("hex", 40)}›"`],
  misses: ["PINTEREST_APP_SECRET=" + fake("hex", 10)],
});
