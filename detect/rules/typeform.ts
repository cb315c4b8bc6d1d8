import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const typeformToken = defineRule({
  id: "typeform-token",
  what: "a Typeform personal token",
  source: "https://www.typeform.com/developers/get-started/personal-access-token/",
  severity: "high",
  documented: false,
  keywords: ["tfp_"],
  pattern: token(/tfp_[A-Za-z0-9_.=-]{40,62}/),
  remediation: "Delete it.",
  revoke: "https://admin.typeform.com/user/tokens",
  hits: ["tfp_" + fake("alnum", 44) + "_" + fake("alnum", 14)],
  misses: ["tfp_" + "..."],
});

export const typeformLegacyToken = defineAssignment({
  id: "typeform-legacy-token",
  what: "a Typeform personal access token",
  source: "https://www.typeform.com/developers/get-started/personal-access-token/",
  severity: "high",
  names: ["typeform"],
  value: /[A-Za-z0-9_-]{40,48}/,
  remediation: "Delete it.",
  revoke: "https://admin.typeform.com/user/tokens",
  hits: [`TYPEFORM_TOKEN=‹${fake("alnum", 44)}›`],
  misses: ["TYPEFORM_ID=" + fake("alnum", 8)],
});
