import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const diggernautKey = defineAssignment({
  id: "diggernaut-key",
  what: "a Diggernaut API key",
  source: "https://www.diggernaut.com/dev/",
  severity: "medium",
  names: ["diggernaut"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate the key under your profile.",
  revoke: "https://www.diggernaut.com",
  hits: [`DIGGERNAUT_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`DIGGERNAUT_API_KEY="${fake("hex", 13)}"`],
});
