import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ciceroToken = defineAssignment({
  id: "cicero-token",
  what: "a Cicero API token",
  source: "https://cicero.azavea.com/docs/",
  severity: "low",
  names: ["cicero"],
  value: /[a-f0-9]{40}/,
  common: true,
  remediation: "Regenerate the token.",
  revoke: "https://app.cicerodata.com",
  hits: [`CICERO_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`CICERO_API_KEY="${fake("hex", 13)}"`],
});
