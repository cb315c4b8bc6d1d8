import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const portainerAccessToken = defineRule({
  id: "portainer-access-token",
  what: "a Portainer access token",
  source: "https://docs.portainer.io/api/access",
  severity: "critical",
  keywords: ["ptr_"],
  pattern: token(/ptr_[A-Za-z0-9+/]{43}=/),
  remediation: "Remove the token in Portainer under my account.",
  hits: [`ptr_${fake("base64", 43)}=`],
  misses: ["ptr_" + fake("alnum", 12)],
});
