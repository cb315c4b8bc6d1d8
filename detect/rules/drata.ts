import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const drataKey = defineAssignment({
  id: "drata-key",
  what: "a Drata API key",
  source: "https://developers.drata.com/docs/authentication/",
  severity: "critical",
  names: ["drata"],
  value: UUID,
  common: true,
  remediation: "Revoke the key under Settings, API keys.",
  revoke: "https://app.drata.com",
  hits: [`DRATA_API_KEY="‹${fakeUuid()}›"`],
  misses: [`DRATA_API_KEY="${fake("hex", 8)}"`],
});
