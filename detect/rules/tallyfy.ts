import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tallyfyToken = defineAssignment({
  id: "tallyfy-token",
  what: "a Tallyfy access token",
  source: "https://tallyfy.com/products/pro/integrations/open-api/",
  severity: "high",
  names: ["tallyfy"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_-]{32,128}/,
  remediation: "Regenerate it in Tallyfy under settings, integrations, REST API.",
  hits: [`TALLYFY_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`TALLYFY_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
