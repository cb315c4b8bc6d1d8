import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const spotifyClientSecret = defineAssignment({
  id: "spotify-client-secret",
  what: "a Spotify client secret",
  source: "https://developer.spotify.com/documentation/web-api/concepts/apps",
  severity: "high",
  names: ["spotify", "spotipy"],
  value: /[a-f0-9]{32}/,
  remediation: "Rotate it under the app's settings.",
  revoke: "https://developer.spotify.com/dashboard",
  hits: [`SPOTIFY_CLIENT_SECRET="‹${fake("hex", 32)}›"`],
  misses: ['SPOTIFY_MARKET="DE"'],
});

export const spotifyToken = defineAssignment({
  id: "spotify-token",
  what: "a Spotify access or refresh token",
  source: "https://developer.spotify.com/documentation/web-api/concepts/access-token",
  severity: "high",
  names: ["spotify"],
  value: /(?:AQ|BQ)[A-Za-z0-9_-]{80,400}/,
  remediation: "Take away the app's access.",
  revoke: "https://www.spotify.com/account/apps",
  hits: [`SPOTIFY_REFRESH_TOKEN="‹AQ${fake("alnum", 129)}›"`],
  misses: [`SPOTIFY_REFRESH_TOKEN="AQ${fake("alnum", 43)}"`],
});
