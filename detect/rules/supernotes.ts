import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const supernotesApiKey = defineAssignment({
  id: "supernotes-api-key",
  what: "a Supernotes API key",
  source: "https://api.supernotes.app/docs/swagger",
  severity: "medium",
  names: ["supernotes"],
  value: /[A-Za-z0-9_-]{16,128}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SUPERNOTES_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SUPERNOTES_API_KEY=${fake("alnum", 10)}`],
});
