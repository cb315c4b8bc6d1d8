import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const heygenKey = defineAssignment({
  id: "heygen-key",
  what: "a HeyGen API key",
  source: "https://docs.heygen.com/reference/authentication",
  severity: "medium",
  names: ["heygen"],
  value: /[a-z0-9+/]{40,80}={0,2}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.heygen.com/settings",
  hits: [`HEYGEN_API_KEY="‹${fake("base64", 60)}›"`],
  misses: [`HEYGEN_API_KEY="${fake("base64", 20)}"`],
});
