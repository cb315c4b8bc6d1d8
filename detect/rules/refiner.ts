import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const refinerApiKey = defineAssignment({
  id: "refiner-api-key",
  what: "a Refiner API key",
  source: "https://refiner.io/docs/api/",
  severity: "medium",
  names: ["refiner"],
  common: true,
  value: UUID,
  remediation: "Regenerate it in Refiner under integrations, API.",
  hits: [`REFINER_API_KEY="‹${fakeUuid()}›"`],
  misses: [`REFINER_API_KEY="${fake("hex", 8)}"`],
});
