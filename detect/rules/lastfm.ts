import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lastfmApiKey = defineAssignment({
  id: "lastfm-api-key",
  what: "a Last.fm API key or shared secret",
  source: "https://www.last.fm/api/authentication",
  severity: "low",
  names: ["lastfm", "last-fm", "last.fm"],
  value: /[a-f0-9]{32}/,
  remediation: "Ask Last.fm for a new API account.",
  revoke: "https://www.last.fm/api/accounts",
  hits: [`LASTFM_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["LASTFM_API_KEY=" + fake("hex", 10)],
});
