import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const campaynKey = defineAssignment({
  id: "campayn-key",
  what: "a Campayn API key",
  source: "https://campayn.com/",
  severity: "high",
  names: ["campayn"],
  value: /[a-z0-9]{64}/,
  remediation: "Regenerate the key in Campayn under Settings, API key.",
  hits: [`CAMPAYN_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`CAMPAYN_API_KEY="${fake("hex", 21)}"`],
});
