import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const plunkSecretKey = defineAssignment({
  id: "plunk-secret-key",
  what: "a Plunk secret key",
  source: "https://docs.useplunk.com/api-reference/authentication",
  severity: "high",
  names: ["plunk"],
  value: /(?:sk_)?[a-f0-9]{48}/,
  remediation: "Regenerate the keys in the project's settings.",
  hits: [`PLUNK_API_KEY="‹${fake("hex", 48)}›"`],
  misses: ["PLUNK_API_KEY=" + fake("hex", 10)],
});
