import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const woocommerceApiKey = defineAssignment({
  id: "woocommerce-api-key",
  what: "a WooCommerce consumer key or secret",
  source: "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication",
  severity: "critical",
  names: [
    "woocommerce",
    "woo-commerce",
    "consumer-key",
    "consumer-secret",
    "wc-key",
    "wc-secret",
    "wc-consumer",
  ],
  value: /c[ks]_[a-f0-9]{40}/,
  remediation: "Revoke it in WooCommerce under settings, advanced, REST API.",
  hits: [`WOOCOMMERCE_CONSUMER_KEY="‹ck_${fake("hex", 40)}›"`],
  misses: [`WOOCOMMERCE_CONSUMER_KEY="ck_${fake("hex", 13)}"`],
});
