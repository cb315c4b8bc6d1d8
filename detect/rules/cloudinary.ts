import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudinaryUrl = defineRule({
  id: "cloudinary-url",
  what: "a Cloudinary API secret",
  source: "https://cloudinary.com/documentation/how_to_integrate_cloudinary",
  severity: "high",
  documented: false,
  keywords: ["cloudinary://"],
  pattern: /cloudinary:\/\/\d{10,18}:(?<secret>[A-Za-z0-9_-]{22,32})@/,
  remediation: "Generate a new key pair in Cloudinary's console and disable this one.",
  hits: [`cloudinary://${fake("digits", 15)}:‹${fake("alnum", 27)}›@shop`],
  misses: ["cloudinary://key:secret@shop"],
});

export const cloudinarySecret = defineAssignment({
  id: "cloudinary-api-secret",
  what: "a Cloudinary API secret",
  source: "https://cloudinary.com",
  severity: "high",
  names: ["cloudinary"],
  value: /[A-Za-z0-9_-]{27}/,
  remediation: "Regenerate the key pair in the console under API keys.",
  revoke: "https://console.cloudinary.com/settings/api-keys",
  hits: [`CLOUDINARY_API_SECRET="‹${fake("alnum", 27)}›"`],
  misses: [`CLOUDINARY_API_KEY="${fake("digits", 15)}"`],
});
