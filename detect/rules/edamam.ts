import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const edamamKey = defineAssignment({
  id: "edamam-key",
  what: "an Edamam application key",
  source: "https://developer.edamam.com/edamam-docs-recipe-api",
  severity: "low",
  names: ["edamam"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the application.",
  revoke: "https://developer.edamam.com/admin/applications",
  hits: [`EDAMAM_APP_KEY="‹${fake("hex", 32)}›"`],
  misses: [`EDAMAM_APP_KEY="${fake("hex", 10)}"`],
});
