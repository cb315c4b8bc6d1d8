import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shipdayApiKey = defineAssignment({
  id: "shipday-api-key",
  what: "a Shipday API key",
  source: "https://docs.shipday.com/reference/authentication",
  severity: "high",
  names: ["shipday", "ship-day"],
  value: /[A-Za-z0-9]{8,16}\.[A-Za-z0-9]{16,24}/,
  remediation: "Regenerate it in Shipday's profile.",
  hits: [`SHIPDAY_API_KEY="‹${fake("alnum", 10)}.${fake("alnum", 20)}›"`],
  misses: [`SHIPDAY_API_KEY="${fake("alnum", 4)}.${fake("alnum", 6)}"`],
});
