import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const zipcodebaseApiKey = defineAssignment({
  id: "zipcodebase-api-key",
  what: "a Zipcodebase API key",
  source: "https://app.zipcodebase.com/documentation",
  severity: "low",
  names: ["zipcodebase", "zipcode-base"],
  value: UUID,
  remediation: "Regenerate it.",
  revoke: "https://app.zipcodebase.com",
  hits: [`ZIPCODEBASE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`ZIPCODEBASE_API_KEY="${fake("hex", 8)}"`],
});
