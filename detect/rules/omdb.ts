import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const omdbApiKey = defineAssignment({
  id: "omdb-api-key",
  what: "an OMDb API key",
  source: "https://www.omdbapi.com/",
  severity: "low",
  names: ["omdb", "omdbapi"],
  common: true,
  value: /[a-f0-9]{8}/,
  remediation: "Ask for a new key.",
  revoke: "https://www.omdbapi.com/apikey.aspx",
  hits: [`OMDB_API_KEY="‹${fake("hex", 8)}›"`],
  misses: ["OMDB_API_KEY=env.key"],
});
