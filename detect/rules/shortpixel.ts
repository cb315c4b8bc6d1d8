import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shortpixelApiKey = defineAssignment({
  id: "shortpixel-api-key",
  what: "a ShortPixel API key",
  source: "https://shortpixel.com/api-docs",
  severity: "high",
  names: ["shortpixel", "short-pixel"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Regenerate it in ShortPixel's account.",
  hits: [`SHORTPIXEL_API_KEY=‹${fake("alnum", 20)}›`],
  misses: ["SHORTPIXEL_REGION=shop"],
});
