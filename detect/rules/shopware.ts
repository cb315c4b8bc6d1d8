import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const shopwareAccessKey = defineRule({
  id: "shopware-access-key",
  what: "a Shopware integration's access key",
  source: "https://github.com/shopware/shopware/blob/trunk/src/Core/Framework/Api/Util/AccessKeyHelper.php",
  severity: "high",
  // Integrations and users; those of sales channels are public.
  keywords: ["SWIA", "SWUA"],
  pattern: token(/SW[IU]A[A-Z0-9_-]{22}/),
  remediation: "Delete the integration in Shopware under settings, system, integrations.",
  hits: ["SWIA" + fake("upper", 22)],
  misses: ["SWIA" + fake("upper", 6)],
});

export const shopwareSecret = defineAssignment({
  id: "shopware-secret",
  what: "a Shopware integration's secret",
  source: "https://shopware.stoplight.io/docs/admin-api/authentication",
  severity: "critical",
  names: ["shopware"],
  value: /[A-Za-z0-9]{48,64}/,
  remediation: "Delete the integration in Shopware under settings, system, integrations.",
  hits: [`SHOPWARE_SECRET_ACCESS_KEY="‹${fake("alnum", 54)}›"`],
  misses: [`SHOPWARE_SECRET_ACCESS_KEY="${fake("alnum", 18)}"`],
});
