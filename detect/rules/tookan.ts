import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tookanApiKey = defineAssignment({
  id: "tookan-api-key",
  what: "a Tookan API key",
  source: "https://tookanapi.docs.apiary.io/",
  severity: "medium",
  names: ["tookan"],
  value: /[a-f0-9]{40,80}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TOOKAN_API_KEY=‹${fake("hex", 40)}›`],
  misses: [`TOOKAN_API_KEY=${fake("alnum", 10)}`],
});
