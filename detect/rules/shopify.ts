import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const shopifyToken = defineRule({
  id: "shopify-token",
  what: "a Shopify token",
  source: "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing",
  severity: "critical",
  keywords: ["shpat_", "shpca_", "shppa_", "shpss_", "shptka_"],
  // App, custom app, private app, shared secret.
  pattern: token(/shp(?:at|ca|pa|ss|tka)_[a-fA-F0-9]{32}/),
  remediation: "Uninstall the app or rotate its credentials in the partner dashboard.",
  hits: ["shpat_" + fake("hex", 32), "shpss_" + fake("hex", 32)],
  misses: ["shpat_" + "..."],
});

export const shopifySecret = defineAssignment({
  id: "shopify-secret",
  what: "a Shopify app's secret",
  source: "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets",
  severity: "critical",
  names: ["shopify"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Uninstall the app or rotate its credentials in the partner dashboard.",
  hits: [`SHOPIFY_API_SECRET=‹${fake("hex", 32)}›`],
  misses: ["SHOPIFY_THEME=" + fake("hex", 32)],
});
