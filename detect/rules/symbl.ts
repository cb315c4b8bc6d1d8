import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const symblAppSecret = defineAssignment({
  id: "symbl-app-secret",
  what: "a Symbl.ai app ID or secret",
  source: "https://docs.symbl.ai/docs/developer-tools-authentication",
  severity: "medium",
  names: ["symbl", "symbl-ai"],
  common: true,
  value: /[A-Za-z0-9]{60,72}/,
  remediation: "Regenerate it.",
  revoke: "https://platform.symbl.ai",
  hits: [`SYMBL_APP_SECRET="‹${fake("alnum", 64)}›"`],
  misses: [`SYMBL_APP_SECRET="${fake("alnum", 21)}"`],
});
