import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const readmeKey = defineRule({
  id: "readme-key",
  what: "a ReadMe API key",
  source: "https://docs.readme.com/main/reference/intro/authentication",
  severity: "medium",
  documented: false,
  keywords: ["rdme_"],
  pattern: token(/rdme_[a-z0-9]{70}/),
  remediation: "Delete it in ReadMe's dashboard under API keys.",
  hits: ["rdme_" + fake("lower", 70)],
  misses: ["rdme_" + "short"],
});
