import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lunoKey = defineAssignment({
  id: "luno-key",
  what: "a Luno API secret",
  source: "https://www.luno.com/en/developers/api",
  severity: "critical",
  names: ["luno-api", "luno-key", "luno-secret"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Revoke it in the settings, under API Keys.",
  hits: [`LUNO_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ['LUNO_API_KEY="short"'],
});
