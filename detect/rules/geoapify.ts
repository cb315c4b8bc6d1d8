import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const geoapifyApiKey = defineAssignment({
  id: "geoapify-api-key",
  what: "a Geoapify API key",
  source: "https://apidocs.geoapify.com/docs/geocoding/forward-geocoding/",
  severity: "low",
  names: ["geoapify"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://myprojects.geoapify.com",
  hits: [`GEOAPIFY_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["GEOAPIFY_API_KEY=" + fake("hex", 10)],
});
