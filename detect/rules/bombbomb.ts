import { defineAssignment } from "../rule.ts";
import { JWT, UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://developer.bombbomb.com/";
const remediation = "Revoke the token under Integrations.";
const revoke = "https://app.bombbomb.com";

export const bombbombToken = defineAssignment({
  id: "bombbomb-token",
  what: "a BombBomb API token",
  source,
  severity: "medium",
  names: ["bomb-bomb"],
  value: JWT,
  remediation,
  revoke,
  hits: [`BOMBBOMB_API_KEY="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`BOMBBOMB_API_KEY="${fake("alnum", 12)}"`],
});

export const bombbombLegacyKey = defineAssignment({
  id: "bombbomb-legacy-key",
  what: "a BombBomb API key",
  source,
  severity: "medium",
  names: ["bomb-bomb"],
  value: UUID,
  remediation,
  revoke,
  hits: [`BOMBBOMB_API_KEY="‹${fakeUuid()}›"`],
  misses: [`BOMBBOMB_API_KEY="${fake("hex", 8)}"`],
});
