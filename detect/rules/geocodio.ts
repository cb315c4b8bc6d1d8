import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const geocodioApiKey = defineAssignment({
  id: "geocodio-api-key",
  what: "a Geocodio API key",
  source: "https://www.geocod.io/docs/#authentication",
  severity: "low",
  names: ["geocodio", "geocod.io"],
  value: /[a-f0-9]{36,44}/,
  remediation: "Delete the key.",
  revoke: "https://dash.geocod.io/apikey",
  hits: [`GEOCODIO_API_KEY="‹${fake("hex", 39)}›"`],
  misses: ["GEOCODIO_API_KEY=" + fake("hex", 10)],
});
