import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sightengineApiSecret = defineAssignment({
  id: "sightengine-api-secret",
  what: "a Sightengine API secret",
  source: "https://sightengine.com/docs/",
  severity: "medium",
  names: ["sightengine"],
  value: /[A-Za-z0-9]{20,32}/,
  remediation: "Regenerate it.",
  revoke: "https://dashboard.sightengine.com/api-credentials",
  hits: [`SIGHTENGINE_API_SECRET="‹${fake("alnum", 20)}›"`],
  misses: [`SIGHTENGINE_API_SECRET="${fake("alnum", 6)}"`],
});
