import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mezmoKey = defineAssignment({
  id: "mezmo-key",
  what: "a Mezmo (LogDNA) ingestion or service key",
  source: "https://docs.mezmo.com/docs/ingestion-key",
  severity: "medium",
  names: ["mezmo", "logdna"],
  value: /(?:sts_)?[a-f0-9]{32}|e?sk[A-Za-z0-9_-]{30,50}/,
  remediation: "Delete the key in Mezmo under settings, organization, API keys.",
  hits: [`LOGDNA_INGESTION_KEY="‹${fake("hex", 32)}›"`],
  misses: ["LOGDNA_INGESTION_KEY=" + fake("hex", 10)],
});
