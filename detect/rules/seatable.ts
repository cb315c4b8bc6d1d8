import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const seatableApiToken = defineAssignment({
  id: "seatable-api-token",
  what: "a SeaTable API token",
  source: "https://api.seatable.com/reference/authentication",
  severity: "high",
  names: ["seatable"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it at the base under advanced, API token.",
  hits: [`SEATABLE_API_TOKEN=‹${fake("hex", 40)}›`],
  misses: ["SEATABLE_REGION=shop"],
});
