import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cashfreeSecretKey = defineRule({
  id: "cashfree-secret-key",
  what: "a Cashfree secret key",
  source: "https://www.cashfree.com/docs/api-reference/authentication",
  severity: "critical",
  documented: false,
  keywords: ["cfsk_ma_"],
  pattern: token(/cfsk_ma_(?:prod|test)_[a-f0-9]{32}_[a-f0-9]{8}/),
  remediation: "Delete the key in Cashfree's dashboard under developers.",
  hits: ["cfsk_ma_prod_" + fake("hex", 32) + "_" + fake("hex", 8)],
  misses: ["cfsk_ma_prod_" + "..."],
});
