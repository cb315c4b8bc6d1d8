import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gorgiasKey = defineAssignment({
  id: "gorgias-key",
  what: "a Gorgias API key",
  source: "https://developers.gorgias.com/docs/authentication",
  severity: "high",
  names: ["gorgias"],
  value: /[a-f0-9]{64}|[a-f0-9]{128}/,
  remediation: "Reset the key in Gorgias under Settings, REST API.",
  hits: [`GORGIAS_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`GORGIAS_API_KEY="${fake("hex", 21)}"`],
});
