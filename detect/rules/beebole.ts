import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const beeboleToken = defineAssignment({
  id: "beebole-token",
  what: "a BeeBole API token",
  source: "https://beebole.com/help/api/",
  severity: "medium",
  names: ["beebole"],
  value: /[a-z0-9]{40}/,
  remediation: "Regenerate the token in BeeBole under your user's API settings.",
  hits: [`BEEBOLE_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`BEEBOLE_TOKEN="${fake("hex", 13)}"`],
});
