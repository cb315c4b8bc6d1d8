import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const configcatKey = defineAssignment({
  id: "configcat-key",
  what: "a ConfigCat credential",
  source: "https://configcat.com/docs/api/reference/configcat-public-management-api/",
  severity: "medium",
  names: ["configcat"],
  value: /[A-Za-z0-9_/+=-]{22,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CONFIGCAT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CONFIGCAT_API_KEY="short"'],
});
