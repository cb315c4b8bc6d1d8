import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pixabayApiKey = defineAssignment({
  id: "pixabay-api-key",
  what: "a Pixabay API key",
  source: "https://pixabay.com/api/docs/",
  severity: "low",
  names: ["pixabay"],
  value: /\d{5,9}-[a-f0-9]{25}/,
  remediation: "Ask Pixabay for a new key.",
  revoke: "https://pixabay.com/api/docs/",
  hits: [`PIXABAY_API_KEY="‹${fake("digits", 8)}-${fake("hex", 25)}›"`],
  misses: ["PIXABAY_API_KEY=" + fake("hex", 10)],
});
