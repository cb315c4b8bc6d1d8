import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const auddToken = defineAssignment({
  id: "audd-token",
  what: "an AudD API token",
  source: "https://docs.audd.io/",
  severity: "low",
  names: ["audd"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Regenerate the token.",
  revoke: "https://dashboard.audd.io",
  hits: [`AUDD_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`AUDD_API_TOKEN="${fake("hex", 10)}"`],
});
