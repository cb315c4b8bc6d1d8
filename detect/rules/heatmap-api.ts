import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const heatmapApiKey = defineAssignment({
  id: "heatmap-api-key",
  what: "a Heatmap API key",
  source: "https://heatmapapi.com/",
  severity: "low",
  names: ["heatmap-api"],
  value: /[a-z0-9]{60}/,
  remediation: "Regenerate the key in Heatmap API's dashboard.",
  hits: [`HEATMAPAPI_KEY="‹${fake("alnum", 60)}›"`],
  misses: [`HEATMAPAPI_KEY="${fake("alnum", 20)}"`],
});
