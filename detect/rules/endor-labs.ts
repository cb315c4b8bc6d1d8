import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const endorLabsKey = defineRule({
  id: "endor-labs-key",
  what: "an Endor Labs API key or its secret",
  source: "https://docs.endorlabs.com/rest-api/authentication/",
  severity: "critical",
  documented: false,
  keywords: ["endr+"],
  pattern: token(/endr\+[A-Za-z0-9-]{16}/),
  remediation: "Revoke the key in Endor Labs under Access control, API keys.",
  hits: ["endr+" + fake("alnum", 16)],
  misses: ["endr+" + fake("alnum", 5)],
});
