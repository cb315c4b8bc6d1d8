import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stripoToken = defineAssignment({
  id: "stripo-token",
  what: "a Stripo API token",
  source: "https://api.stripo.email/reference/authentication",
  severity: "medium",
  names: ["stripo"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[a-f0-9]{32}/,
  remediation: "Revoke it in Stripo under settings, REST API.",
  hits: [`STRIPO_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`STRIPO_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
