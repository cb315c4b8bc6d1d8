import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gnewsKey = defineAssignment({
  id: "gnews-key",
  what: "a GNews API key",
  source: "https://gnews.io/docs/v4#authentication",
  severity: "low",
  names: ["gnews", "g-news"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://gnews.io/dashboard",
  hits: [`GNEWS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`GNEWS_API_KEY="${fake("hex", 10)}"`],
});
