import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const plexToken = defineAssignment({
  id: "plex-token",
  what: "a Plex token",
  source: "https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/",
  severity: "medium",
  names: ["plex", "x-plex-token"],
  common: true,
  value: /[A-Za-z0-9_-]{20}/,
  remediation: "Sign the device out in Plex under authorized devices.",
  hits: [`PLEX_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: ["PLEX_TOKEN=" + fake("hex", 10)],
});
