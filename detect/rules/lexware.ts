import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lexwareApiKey = defineAssignment({
  id: "lexware-api-key",
  what: "a Lexware Office (lexoffice) API key",
  source: "https://developers.lexware.io/docs/",
  severity: "high",
  names: ["lexoffice", "lexware"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9_.~-]{32,72}/,
  remediation: "Delete the key.",
  revoke: "https://app.lexware.de/addons/public-api",
  hits: [`LEXOFFICE_API_KEY="‹${fake("alnum", 48)}›"`],
  misses: ["LEXOFFICE_API_KEY=" + fake("hex", 10)],
});
