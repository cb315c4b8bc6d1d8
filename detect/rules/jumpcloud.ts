import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const jumpcloudApiKey = defineAssignment({
  id: "jumpcloud-api-key",
  what: "a JumpCloud API key",
  source: "https://jumpcloud.com/support/jumpcloud-apis1",
  severity: "critical",
  names: ["jumpcloud", "jump-cloud"],
  value: /[a-f0-9]{40}/,
  remediation: "Generate a new key in the admin portal under the account's API key.",
  hits: [`JUMPCLOUD_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["JUMPCLOUD_API_KEY=" + fake("hex", 10)],
});

export const jumpcloudToken = defineRule({
  id: "jumpcloud-token",
  what: "a JumpCloud API key",
  source: "https://jumpcloud.com/support/jumpcloud-apis1",
  severity: "critical",
  documented: false,
  keywords: ["jca_"],
  pattern: token(/jca_[A-Za-z0-9]{36}/),
  remediation: "Generate a new key in the admin portal under the account's API key.",
  hits: ["jca_" + fake("alnum", 36)],
  misses: ["jca_" + fake("alnum", 9)],
});
