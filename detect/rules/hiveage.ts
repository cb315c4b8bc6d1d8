import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hiveageApiKey = defineAssignment({
  id: "hiveage-api-key",
  what: "a Hiveage API key",
  source: "https://www.hiveage.com/api/",
  severity: "high",
  names: ["hiveage"],
  value: /[A-Za-z0-9_-]{20,64}/,
  remediation: "Make a new key in Hiveage's settings.",
  hits: [`HIVEAGE_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ["HIVEAGE_API_KEY=" + fake("hex", 10)],
});
