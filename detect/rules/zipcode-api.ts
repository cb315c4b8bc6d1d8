import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zipcodeApiKey = defineAssignment({
  id: "zipcode-api-key",
  what: "a ZipCodeAPI key",
  source: "https://www.zipcodeapi.com/API",
  severity: "low",
  names: ["zipcode-api", "zipcodeapi", "zip-code-api"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Regenerate it in ZipCodeAPI's dashboard.",
  hits: [`ZIPCODEAPI_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`ZIPCODEAPI_KEY="${fake("alnum", 21)}"`],
});
