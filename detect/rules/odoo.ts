import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const odooApiKey = defineAssignment({
  id: "odoo-api-key",
  what: "an Odoo API key",
  source: "https://www.odoo.com/documentation/18.0/developer/reference/external_api.html#api-keys",
  severity: "high",
  names: ["odoo"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it in Odoo's user preferences under account security.",
  hits: [`ODOO_API_KEY=‹${fake("hex", 40)}›`],
  misses: ["ODOO_DB=shop"],
});
