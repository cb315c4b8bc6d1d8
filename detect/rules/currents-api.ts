import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const currentsApiKey = defineAssignment({
  id: "currents-api-key",
  what: "a Currents API key",
  source: "https://currentsapi.services/en/docs/",
  severity: "low",
  names: ["currents-api"],
  value: /[a-z0-9_-]{48}/,
  remediation: "Regenerate the key.",
  revoke: "https://currentsapi.services/en/profile",
  hits: [`CURRENTSAPI_KEY="‹${fake("alnum", 48)}›"`],
  misses: [`CURRENTSAPI_KEY="${fake("alnum", 16)}"`],
});
