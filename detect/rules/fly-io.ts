import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const flyIoToken = defineRule({
  id: "fly-io-token",
  what: "a Fly.io token",
  source: "https://fly.io/docs/security/tokens/",
  severity: "critical",
  documented: false,
  keywords: ["fm1r_", "fm1a_", "fm2_", "fo1_"],
  pattern: token(
    /(?:fm1[ra]_[A-Za-z0-9+/]{80,1200}={0,3}|fm2_[A-Za-z0-9+/]{80,1200}={0,3}|fo1_[A-Za-z0-9_-]{43})/,
  ),
  remediation: "Revoke it with `fly tokens revoke`.",
  hits: ["fm2_" + fake("base64", 400), "fo1_" + fake("alnum", 43)],
  misses: ["fm2_" + "..."],
});
