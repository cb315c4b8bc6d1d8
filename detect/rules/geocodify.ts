import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const geocodifyApiKey = defineAssignment({
  id: "geocodify-api-key",
  what: "a Geocodify API key",
  source: "https://geocodify.com/docs",
  severity: "low",
  names: ["geocodify"],
  value: /[a-f0-9]{40}|[A-Za-z0-9]{32}/,
  remediation: "Make a new key in Geocodify's dashboard.",
  hits: [`GEOCODIFY_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["GEOCODIFY_API_KEY=" + fake("hex", 10)],
});
