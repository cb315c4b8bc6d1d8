import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const reallySimpleSystemsToken = defineAssignment({
  id: "really-simple-systems-token",
  what: "a Really Simple Systems CRM API token",
  source: "https://support.reallysimplesystems.com/api-v4/",
  severity: "high",
  names: ["really-simple-systems", "really-simple", "rss-crm"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_-]{32,128}/,
  remediation: "Delete it in the CRM's settings under integrations, API.",
  hits: [
    `REALLY_SIMPLE_SYSTEMS_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`,
  ],
  misses: [
    `REALLY_SIMPLE_SYSTEMS_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`,
  ],
});
