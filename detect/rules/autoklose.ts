import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const autokloseKey = defineAssignment({
  id: "autoklose-key",
  what: "an Autoklose API key",
  source: "https://autoklose.com/",
  severity: "medium",
  names: ["autoklose"],
  value: /[a-z0-9-]{32}/,
  remediation: "Regenerate the key in Autoklose's settings under API.",
  hits: [`AUTOKLOSE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`AUTOKLOSE_API_KEY="${fake("alnum", 10)}"`],
});
