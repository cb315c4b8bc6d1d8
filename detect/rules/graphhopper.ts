import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const graphhopperApiKey = defineAssignment({
  id: "graphhopper-api-key",
  what: "a GraphHopper API key",
  source: "https://docs.graphhopper.com/openapi/section/authentication",
  severity: "low",
  names: ["graphhopper", "graph-hopper"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9]{40}/,
  remediation: "Delete the key.",
  revoke: "https://graphhopper.com/dashboard",
  hits: [`GRAPHHOPPER_API_KEY="‹${fakeUuid()}›"`, `GRAPHHOPPER_KEY="‹${fake("alnum", 40)}›"`],
  misses: ["GRAPHHOPPER_API_KEY=" + fake("hex", 10)],
});
