import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kustomerApiKey = defineAssignment({
  id: "kustomer-api-key",
  what: "a Kustomer API key",
  source: "https://developer.kustomer.com/kustomer-api-docs/reference/introduction",
  severity: "critical",
  names: ["kustomer"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/,
  remediation: "Delete the key in Kustomer under settings, security, API keys.",
  hits: [`KUSTOMER_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["KUSTOMER_API_KEY=" + fake("hex", 10)],
});
