import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const holdedKey = defineAssignment({
  id: "holded-key",
  what: "a Holded API key",
  source: "https://developers.holded.com/docs/getting-started",
  severity: "critical",
  names: ["holded"],
  // Thresholded holds the name.
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://app.holded.com/api",
  hits: [`HOLDED_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`HOLDED_API_KEY="${fake("hex", 10)}"`],
});
