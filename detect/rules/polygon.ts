import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const polygonApiKey = defineAssignment({
  id: "polygon-api-key",
  what: "a Polygon.io API key",
  source: "https://polygon.io/docs/rest/quickstart",
  severity: "low",
  names: ["polygon-io", "polygon.io", "polygon"],
  common: true,
  value: /[A-Za-z0-9_]{32}/,
  remediation: "Delete the key.",
  revoke: "https://polygon.io/dashboard/keys",
  hits: [`POLYGON_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["POLYGON_API_KEY=" + fake("hex", 10)],
});
