import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mindbodyApiKey = defineAssignment({
  id: "mindbody-api-key",
  what: "a Mindbody API key",
  source: "https://developers.mindbodyonline.com/PublicDocumentation/V6#authentication",
  severity: "high",
  names: ["mindbody"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://developers.mindbodyonline.com",
  hits: [`MINDBODY_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MINDBODY_API_KEY=" + fake("hex", 10)],
});
