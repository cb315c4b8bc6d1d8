import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const textlocalApiKey = defineAssignment({
  id: "textlocal-api-key",
  what: "a Textlocal API key",
  source: "https://api.textlocal.in/docs/",
  severity: "high",
  names: ["textlocal"],
  value: /[A-Za-z0-9+/]{11}-[A-Za-z0-9+/]{43}/,
  remediation: "Delete it in Textlocal under settings, API keys.",
  hits: [`TEXTLOCAL_API_KEY="‹${fake("alnum", 11)}-${fake("alnum", 43)}›"`],
  misses: [`TEXTLOCAL_API_KEY="${fake("alnum", 4)}-${fake("alnum", 14)}"`],
});
