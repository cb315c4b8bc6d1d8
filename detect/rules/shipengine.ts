import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shipengineApiKey = defineAssignment({
  id: "shipengine-api-key",
  what: "a ShipEngine API key",
  source: "https://www.shipengine.com/docs/auth/",
  severity: "high",
  names: ["shipengine", "ship-engine"],
  value: /(?:TEST_)?[A-Za-z0-9+/]{43}/,
  remediation: "Delete it under API management.",
  revoke: "https://dashboard.shipengine.com",
  hits: [`SHIPENGINE_API_KEY="‹TEST_${fake("alnum", 43)}›"`],
  misses: [`SHIPENGINE_API_KEY="TEST_${fake("alnum", 14)}"`],
});
