import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mintlifyApiKey = defineRule({
  id: "mintlify-api-key",
  what: "a Mintlify API key",
  source: "https://github.com/mintlify/docs/blob/main/api/introduction.mdx",
  severity: "high",
  keywords: ["mint_"],
  // The assistant's, mint_dsc_, may stand in a page, at its owner's expense.
  pattern: token(/mint_(?:dsc_)?[A-Za-z0-9]{20,64}/),
  remediation: "Delete the key.",
  revoke: "https://dashboard.mintlify.com/settings/organization/api-keys",
  hits: ["mint_dsc_" + fake("alnum", 24)],
  misses: ["mint_green"],
});
