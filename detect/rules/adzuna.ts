import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const adzunaKey = defineAssignment({
  id: "adzuna-key",
  what: "an Adzuna application key",
  source: "https://developer.adzuna.com/overview",
  severity: "low",
  names: ["adzuna"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://developer.adzuna.com/admin/access_details",
  hits: [`ADZUNA_APP_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ADZUNA_APP_KEY="${fake("hex", 10)}"`],
});
