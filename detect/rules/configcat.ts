import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const configcatKey = defineAssignment({
  id: "configcat-key",
  what: "a ConfigCat credential",
  source: "https://configcat.com/docs/api/reference/sdk-keys",
  severity: "medium",
  names: ["configcat"],
  value: /(?:(?:configcat-sdk-1\/)?[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{16,128})/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CONFIGCAT_API_KEY="‹configcat-sdk-1/${fake("alnum", 22)}/${fake("alnum", 22)}›"`],
  misses: ['CONFIGCAT_API_KEY="short"'],
});
