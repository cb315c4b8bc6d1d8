import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const opensubtitlesApiKey = defineAssignment({
  id: "opensubtitles-api-key",
  what: "an OpenSubtitles API key",
  source: "https://opensubtitles.stoplight.io/docs/opensubtitles-api/",
  severity: "low",
  names: ["opensubtitles", "open-subtitles"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the consumer.",
  revoke: "https://www.opensubtitles.com/consumers",
  hits: [`OPENSUBTITLES_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["OPENSUBTITLES_API_KEY=" + fake("hex", 10)],
});
