import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chartmogulKey = defineAssignment({
  id: "chartmogul-key",
  what: "a ChartMogul API key",
  source: "https://dev.chartmogul.com/docs/authentication",
  severity: "high",
  names: ["chart-mogul"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke the key.",
  revoke: "https://app.chartmogul.com/#/admin/api",
  hits: [`CHARTMOGUL_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CHARTMOGUL_API_KEY="${fake("hex", 10)}"`],
});
