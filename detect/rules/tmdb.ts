import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tmdbApiKey = defineAssignment({
  id: "tmdb-api-key",
  what: "a TMDB API key or access token",
  source: "https://developer.themoviedb.org/docs/authentication-application",
  severity: "low",
  names: ["tmdb", "themoviedb", "moviedb"],
  value: /[a-f0-9]{32}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Regenerate it.",
  revoke: "https://www.themoviedb.org/settings/api",
  hits: [`TMDB_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`TMDB_API_KEY="${fake("hex", 10)}"`],
});
