import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hunterKey = defineAssignment({
  id: "hunter-key",
  what: "a Hunter API key",
  source: "https://hunter.io/api-documentation#authentication",
  severity: "medium",
  names: ["hunter", "hunter-io", "hunterio"],
  value: /[a-f0-9]{40}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://hunter.io/api-keys",
  hits: [`HUNTER_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`HUNTER_API_KEY="${fake("hex", 13)}"`],
});
