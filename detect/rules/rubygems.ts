import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rubygemsKey = defineRule({
  id: "rubygems-key",
  what: "a RubyGems API key",
  source: "https://guides.rubygems.org/api-key-scopes/",
  severity: "critical",
  documented: false,
  keywords: ["rubygems_"],
  pattern: token(/rubygems_[a-f0-9]{48}/),
  remediation: "Delete it at https://rubygems.org/profile/api_keys.",
  hits: ["rubygems_" + fake("hex", 48)],
  misses: ["rubygems_" + "version"],
});
