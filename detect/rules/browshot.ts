import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const browshotKey = defineAssignment({
  id: "browshot-key",
  what: "a Browshot API key",
  source: "https://browshot.com/api/documentation",
  severity: "medium",
  names: ["browshot"],
  value: /[a-z0-9]{28}/,
  remediation: "Regenerate the key.",
  revoke: "https://browshot.com/dashboard",
  hits: [`BROWSHOT_API_KEY="‹${fake("alnum", 28)}›"`],
  misses: [`BROWSHOT_API_KEY="${fake("alnum", 9)}"`],
});
