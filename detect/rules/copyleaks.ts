import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const copyleaksKey = defineAssignment({
  id: "copyleaks-key",
  what: "a Copyleaks API key",
  source: "https://docs.copyleaks.com/concepts/account/api-key",
  severity: "medium",
  names: ["copyleaks"],
  value: UUID,
  remediation: "Regenerate the key.",
  revoke: "https://api.copyleaks.com/dashboard",
  hits: [`COPYLEAKS_API_KEY="‹${fakeUuid()}›"`],
  misses: [`COPYLEAKS_API_KEY="${fake("hex", 8)}"`],
});
