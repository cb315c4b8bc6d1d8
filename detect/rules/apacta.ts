import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const apactaKey = defineAssignment({
  id: "apacta-key",
  what: "an Apacta API key",
  source: "https://apidocs.apacta.com/",
  severity: "high",
  names: ["apacta"],
  value: UUID,
  remediation: "Delete the key in Apacta under the user's settings.",
  hits: [`APACTA_API_KEY="‹${fakeUuid()}›"`],
  misses: [`APACTA_API_KEY="${fake("hex", 8)}"`],
});
