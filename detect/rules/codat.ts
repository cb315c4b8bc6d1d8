import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const codatKey = defineAssignment({
  id: "codat-key",
  what: "a Codat API key",
  source: "https://docs.codat.io/using-the-api/authentication",
  severity: "critical",
  names: ["codat"],
  value: /[a-z0-9]{40}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://app.codat.io/developers/api-keys",
  hits: [`CODAT_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`CODAT_API_KEY="${fake("alnum", 13)}"`],
});
