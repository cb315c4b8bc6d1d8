import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const airvisualKey = defineAssignment({
  id: "airvisual-key",
  what: "an IQAir AirVisual API key",
  source: "https://api-docs.iqair.com/",
  severity: "low",
  names: ["air-visual", "iqair"],
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://dashboard.iqair.com/personal/api-keys",
  hits: [`AIRVISUAL_API_KEY="‹${fakeUuid()}›"`],
  misses: [`AIRVISUAL_API_KEY="${fake("hex", 8)}"`],
});
