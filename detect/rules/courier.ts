import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const courierKey = defineRule({
  id: "courier-key",
  what: "a Courier API key",
  source: "https://www.courier.com/docs/reference/authorization",
  severity: "high",
  documented: false,
  keywords: ["pk_prod_", "pk_test_"],
  pattern: token(/pk_(?:prod|test)_[A-Z0-9]{28}/),
  remediation: "Delete the key.",
  revoke: "https://app.courier.com/settings/api-keys",
  hits: ["pk_prod_" + fake("upper", 28)],
  misses: ["pk_prod_" + fake("upper", 9)],
});
