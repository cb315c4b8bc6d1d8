import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rubygemsKey = defineRule({
  id: "rubygems-key",
  what: "a RubyGems API key",
  source: "https://github.com/rubygems/rubygems.org/blob/master/app/controllers/concerns/api_keyable.rb",
  severity: "critical",
  keywords: ["rubygems_"],
  pattern: token(/rubygems_[a-f0-9]{48}/),
  remediation: "Delete it.",
  revoke: "https://rubygems.org/profile/api_keys",
  hits: ["rubygems_" + fake("hex", 48)],
  misses: ["rubygems_" + "version"],
});

export const rubygemsLegacyKey = defineAssignment({
  id: "rubygems-legacy-key",
  what: "a RubyGems API key",
  source: "https://guides.rubygems.org/rubygems-org-api/",
  severity: "critical",
  names: ["rubygems", "gem-host-api-key"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://rubygems.org/profile/api_keys",
  hits: [`:rubygems_api_key: ‹${fake("hex", 32)}›`],
  misses: ["RUBYGEMS_HOST=gems.shop.com"],
});
