import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const servarrApiKey = defineAssignment({
  id: "servarr-api-key",
  what: "an API key of Sonarr, Radarr or a relative",
  source: "https://wiki.servarr.com/sonarr/settings#security",
  severity: "low",
  names: ["sonarr", "radarr", "lidarr", "readarr", "prowlarr", "whisparr", "bazarr", "tautulli", "sabnzbd"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset it in the application under settings, general.",
  hits: [`SONARR_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SONARR_API_KEY="${fake("hex", 10)}"`],
});
