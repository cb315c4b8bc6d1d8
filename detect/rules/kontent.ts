import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const kontentApiKey = defineAssignment({
  id: "kontent-api-key",
  what: "a Kontent.ai API key",
  source: "https://kontent.ai/learn/docs/apis/openapi/delivery-api/#section/Authentication",
  severity: "high",
  names: ["kontent", "kentico-kontent"],
  common: true,
  // Many of its JWTs have a header with line breaks, and so begin with `ew0`.
  value:
    /(?:ew0|eyJ)[A-Za-z0-9_-]{10,500}\.(?:ew0|eyJ)[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Revoke the key in Kontent.ai under project settings, API keys.",
  hits: [
    `KONTENT_MANAGEMENT_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`,
    `KONTENT_API_KEY="‹${fakeUuid()}›"`,
  ],
  misses: ["KONTENT_MANAGEMENT_API_KEY=" + fake("hex", 10)],
});
