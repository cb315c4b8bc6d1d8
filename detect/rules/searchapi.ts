import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const searchapiApiKey = defineAssignment({
  id: "searchapi-api-key",
  what: "a SearchApi API key",
  source: "https://www.searchapi.io/docs/google",
  severity: "medium",
  names: ["searchapi", "search-api-io"],
  value: /[A-Za-z0-9]{24}/,
  remediation: "Replace it.",
  revoke: "https://www.searchapi.io/api_tokens",
  hits: [`SEARCHAPI_API_KEY="‹${fake("alnum", 24)}›"`],
  misses: [`SEARCHAPI_API_KEY="${fake("alnum", 8)}"`],
});
