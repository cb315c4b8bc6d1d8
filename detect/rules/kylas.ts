import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const kylasApiKey = defineAssignment({
  id: "kylas-api-key",
  what: "a Kylas API key",
  source: "https://api-doc.kylas.io/",
  severity: "high",
  names: ["kylas"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}:\d{1,10}/,
  remediation: "Delete the key in Kylas under settings, API keys.",
  hits: [`KYLAS_API_KEY="‹${fakeUuid()}:${fake("digits", 4)}›"`],
  misses: ["KYLAS_API_KEY=" + fake("hex", 10)],
});
