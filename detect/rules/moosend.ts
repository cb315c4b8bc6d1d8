import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const moosendApiKey = defineAssignment({
  id: "moosend-api-key",
  what: "a Moosend API key",
  source: "https://docs.moosend.com/developers/api-documentation/en/index.html",
  severity: "high",
  names: ["moosend"],
  value: UUID,
  remediation: "Regenerate the key in Moosend's settings under API key.",
  hits: [`MOOSEND_API_KEY="‹${fakeUuid()}›"`],
  misses: ["MOOSEND_API_KEY=" + fake("hex", 10)],
});
