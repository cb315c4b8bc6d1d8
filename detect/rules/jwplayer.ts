import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jwplayerSecret = defineAssignment({
  id: "jwplayer-secret",
  what: "a JW Player API secret",
  source: "https://docs.jwplayer.com/platform/docs/developer-jw-platform-api-keys",
  severity: "high",
  names: ["jwplayer", "jw-player", "jwplatform"],
  value: /[A-Za-z0-9_-]{24,80}/,
  remediation: "Delete the key under API credentials.",
  revoke: "https://dashboard.jwplayer.com",
  hits: [`JWPLAYER_API_SECRET="‹${fake("alnum", 24)}›"`],
  misses: ["JWPLAYER_API_SECRET=" + fake("hex", 10)],
});
