import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const renderKey = defineRule({
  id: "render-key",
  what: "a Render API key",
  source: "https://render.com/docs/api",
  severity: "critical",
  documented: false,
  keywords: ["rnd_"],
  pattern: token(/rnd_[A-Za-z0-9]{28,36}/),
  remediation: "Revoke it in Render's account settings.",
  hits: ["rnd_" + fake("alnum", 28)],
  misses: ["rnd_" + "seed"],
});
