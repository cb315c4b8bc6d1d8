import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const directusToken = defineAssignment({
  id: "directus-token",
  what: "a Directus static token",
  source: "https://directus.io/docs/getting-started/use-the-api",
  severity: "high",
  names: ["directus"],
  value: /[a-z0-9_-]{32}/,
  remediation: "Regenerate the user's static token in Directus.",
  hits: [`DIRECTUS_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`DIRECTUS_TOKEN="${fake("alnum", 10)}"`],
});
