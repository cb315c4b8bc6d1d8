import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lessAnnoyingCrmApiKey = defineAssignment({
  id: "less-annoying-crm-api-key",
  what: "a Less Annoying CRM API key",
  source: "https://www.lessannoyingcrm.com/api_docs/v2/Getting_Started/Introduction",
  severity: "high",
  names: ["lessannoyingcrm", "less-annoying-crm", "lacrm"],
  value: /[A-Za-z0-9-]{40,80}/,
  remediation: "Delete the key.",
  revoke: "https://account.lessannoyingcrm.com/app/Settings/Api",
  hits: [`LESSANNOYINGCRM_API_KEY="‹${fake("digits", 7)}-${fake("digits", 39)}-${fake("alnum", 20)}›"`],
  misses: ["LESSANNOYINGCRM_API_KEY=" + fake("hex", 10)],
});
