import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const caflouToken = defineAssignment({
  id: "caflou-token",
  what: "a Caflou API token",
  source: "https://www.caflou.com/api",
  severity: "high",
  names: ["caflou"],
  value: /eyJ[a-z0-9_-]{10,300}\.[a-z0-9_-]{10,300}\.[a-z0-9_-]{40,90}|[a-z0-9._-]{150,160}/,
  remediation: "Delete the token in Caflou under the user's API settings.",
  hits: [`CAFLOU_API_TOKEN="‹eyJ${fake("alnum", 17)}.${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: [`CAFLOU_API_TOKEN="eyJ${fake("alnum", 5)}.${fake("alnum", 30)}.${fake("alnum", 14)}"`],
});
