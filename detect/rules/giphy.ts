import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const giphyKey = defineAssignment({
  id: "giphy-key",
  what: "a GIPHY API key",
  source: "https://developers.giphy.com/docs/api/#quick-start-guide",
  severity: "low",
  names: ["giphy"],
  value: /[a-z0-9]{32}/,
  remediation: "Delete the app.",
  revoke: "https://developers.giphy.com/dashboard/",
  hits: [`GIPHY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`GIPHY_API_KEY="${fake("alnum", 10)}"`],
});
