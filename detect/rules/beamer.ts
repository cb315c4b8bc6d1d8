import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const beamerKey = defineAssignment({
  id: "beamer-key",
  what: "a Beamer API key",
  source: "https://www.getbeamer.com/api",
  severity: "medium",
  names: ["beamer"],
  value: /b_[a-z0-9=_/+-]{42,46}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.getbeamer.com/settings#api",
  hits: [`BEAMER_API_KEY="‹b_${fake("alnum", 44)}›"`],
  misses: [`BEAMER_API_KEY="b_${fake("alnum", 14)}"`],
});
