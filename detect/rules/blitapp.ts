import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const blitappKey = defineAssignment({
  id: "blitapp-key",
  what: "a Blitapp API key",
  source: "https://blitapp.com/api/",
  severity: "medium",
  names: ["blitapp", "blit-app"],
  value: /[a-z0-9_-]{39}/,
  remediation: "Regenerate the key.",
  revoke: "https://blitapp.com/account",
  hits: [`BLITAPP_API_KEY="‹${fake("alnum", 39)}›"`],
  misses: [`BLITAPP_API_KEY="${fake("alnum", 13)}"`],
});
