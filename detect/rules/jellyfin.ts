import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jellyfinApiKey = defineAssignment({
  id: "jellyfin-api-key",
  what: "a Jellyfin API key",
  source: "https://api.jellyfin.org/",
  severity: "high",
  names: ["jellyfin", "emby"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke the key in Jellyfin's dashboard under API keys.",
  hits: [`JELLYFIN_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["JELLYFIN_API_KEY=" + fake("hex", 10)],
});
