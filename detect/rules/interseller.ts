import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const intersellerApiKey = defineAssignment({
  id: "interseller-api-key",
  what: "an Interseller API key",
  source: "https://interseller.readme.io/reference/authentication",
  severity: "high",
  names: ["interseller"],
  value: UUID,
  remediation: "Make a new key in Interseller's settings.",
  hits: [`INTERSELLER_API_KEY="‹${fakeUuid()}›"`],
  misses: ["INTERSELLER_API_KEY=" + fake("hex", 10)],
});
