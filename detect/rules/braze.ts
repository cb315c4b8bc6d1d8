import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const brazeKey = defineAssignment({
  id: "braze-key",
  what: "a Braze REST API key",
  source: "https://www.braze.com/docs/api/basics/",
  severity: "high",
  names: ["braze"],
  value: UUID,
  common: true,
  remediation: "Delete the key in Braze under Settings, APIs and identifiers.",
  hits: [`BRAZE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`BRAZE_API_KEY="${fake("hex", 8)}"`],
});
