import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const figmaToken = defineRule({
  id: "figma-token",
  what: "a Figma access token",
  source: "https://developers.figma.com/docs/rest-api/personal-access-tokens/",
  severity: "high",
  documented: false,
  keywords: ["figd_", "figo_"],
  pattern: token(/fig[do]_[A-Za-z0-9_-]{38,60}/),
  remediation: "Revoke it in Figma's settings under Security.",
  hits: ["figd_" + fake("alnum", 40)],
  misses: ["figd_" + "..."],
});
