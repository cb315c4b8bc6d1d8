import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const typeformToken = defineRule({
  id: "typeform-token",
  what: "a Typeform personal token",
  source: "https://www.typeform.com/developers/get-started/personal-access-token/",
  severity: "high",
  documented: false,
  keywords: ["tfp_"],
  pattern: token(/tfp_[A-Za-z0-9_-]{40,62}/),
  remediation: "Delete it at https://admin.typeform.com/user/tokens.",
  hits: ["tfp_" + fake("alnum", 44) + "_" + fake("alnum", 14)],
  misses: ["tfp_" + "..."],
});
