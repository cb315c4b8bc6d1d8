import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const leverApiKey = defineAssignment({
  id: "lever-api-key",
  what: "a Lever API key",
  source: "https://hire.lever.co/developer/documentation#authentication",
  severity: "critical",
  names: ["lever-api", "lever-key", "lever-postings", "lever"],
  common: true,
  value: /[A-Za-z0-9+/]{48}/,
  remediation: "Revoke the key in Lever's settings under integrations and API.",
  hits: [`LEVER_API_KEY="‹${fake("base64", 48)}›"`],
  misses: ["LEVER_API_KEY=" + fake("hex", 10)],
});
