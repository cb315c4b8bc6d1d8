import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const intercomToken = defineRule({
  id: "intercom-token",
  what: "an Intercom access token",
  source: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
  severity: "high",
  documented: false,
  keywords: ["dG9rO"],
  // Begins with "tok:" in base64.
  pattern: token(/dG9rO[A-Za-z0-9+/]{45,85}={0,2}/),
  remediation: "Regenerate it in the app's settings in Intercom's developer hub.",
  hits: ["dG9rO" + fake("base64", 54) + "="],
  misses: ["dG9rO" + "mFiYw"],
});
