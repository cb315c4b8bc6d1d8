import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tomtomApiKey = defineAssignment({
  id: "tomtom-api-key",
  what: "a TomTom API key",
  source: "https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/",
  severity: "medium",
  names: ["tomtom", "tom-tom"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://developer.tomtom.com/user/me/apps",
  hits: [`TOMTOM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TOMTOM_API_KEY="${fake("alnum", 10)}"`],
});
