import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const datocmsToken = defineAssignment({
  id: "datocms-token",
  what: "a DatoCMS API token",
  source: "https://www.datocms.com/docs/content-management-api/authentication",
  severity: "high",
  names: ["dato-cms", "dato_api"],
  value: /[a-f0-9]{30}/,
  remediation: "Delete the token in DatoCMS under the project's settings, API tokens.",
  hits: [`DATOCMS_API_TOKEN="‹${fake("hex", 30)}›"`],
  misses: [`DATOCMS_API_TOKEN="${fake("hex", 10)}"`],
});
