import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const codemagicToken = defineAssignment({
  id: "codemagic-token",
  what: "a Codemagic API token",
  source: "https://docs.codemagic.io/rest-api/codemagic-rest-api/",
  severity: "high",
  names: ["codemagic", "code-magic"],
  value: /[a-z0-9_-]{43}/,
  remediation: "Regenerate the token under Integrations, Codemagic API.",
  revoke: "https://codemagic.io",
  hits: [`CODEMAGIC_API_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: [`CODEMAGIC_API_TOKEN="${fake("alnum", 14)}"`],
});
