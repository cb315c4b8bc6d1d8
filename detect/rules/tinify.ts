import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tinifyApiKey = defineAssignment({
  id: "tinify-api-key",
  what: "a Tinify (TinyPNG) API key",
  source: "https://tinypng.com/developers/reference",
  severity: "medium",
  names: ["tinify", "tinypng", "tiny-png"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Replace it.",
  revoke: "https://tinify.com/dashboard/api",
  hits: [`TINIFY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TINIFY_API_KEY="${fake("alnum", 10)}"`],
});
