import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dynadotKey = defineAssignment({
  id: "dynadot-key",
  what: "a Dynadot API key",
  source: "https://www.dynadot.com/domain/api-commands",
  severity: "critical",
  names: ["dynadot"],
  value: /[a-z0-9]{40,48}|[a-z0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://www.dynadot.com/account/domain/setting/api.html",
  hits: [`DYNADOT_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`DYNADOT_API_KEY="${fake("alnum", 13)}"`],
});
