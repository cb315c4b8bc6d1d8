import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shipstationApiSecret = defineAssignment({
  id: "shipstation-api-secret",
  what: "a ShipStation API key or secret",
  source: "https://www.shipstation.com/docs/api/requirements/#authentication",
  severity: "high",
  names: ["shipstation", "ship-station"],
  value: /[a-f0-9]{32}|[A-Za-z0-9+/]{43}/,
  remediation: "Regenerate it in ShipStation under settings, account, API settings.",
  hits: [`SHIPSTATION_API_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`SHIPSTATION_API_SECRET="${fake("hex", 10)}"`],
});
