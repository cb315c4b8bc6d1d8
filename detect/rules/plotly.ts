import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const plotlyApiKey = defineAssignment({
  id: "plotly-api-key",
  what: "a Plotly Chart Studio API key",
  source: "https://plotly.com/python/getting-started-with-chart-studio/",
  severity: "low",
  names: ["plotly"],
  common: true,
  value: /[A-Za-z0-9]{20}/,
  remediation: "Regenerate the key.",
  revoke: "https://chart-studio.plotly.com/settings/api",
  hits: [`PLOTLY_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ["PLOTLY_API_KEY=" + fake("hex", 10)],
});
