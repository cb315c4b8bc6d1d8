import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const stadiaMapsKey = defineAssignment({
  id: "stadia-maps-key",
  what: "a Stadia Maps API key",
  source: "https://docs.stadiamaps.com/authentication",
  severity: "low",
  names: ["stadia-maps", "stadia-api", "stadia-key"],
  value: UUID,
  remediation: "Revoke the key under Manage Properties, Authentication Configuration.",
  revoke: "https://client.stadiamaps.com",
  hits: [`STADIA_MAPS_API_KEY="‹${fakeUuid()}›"`],
  misses: ['STADIA_MAPS_API_KEY="short"'],
});
