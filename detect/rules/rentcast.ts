import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rentcastApiKey = defineAssignment({
  id: "rentcast-api-key",
  what: "a RentCast API key",
  source: "https://developers.rentcast.io/reference/authentication",
  severity: "low",
  names: ["rentcast"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://app.rentcast.io/app/api",
  hits: [`RENTCAST_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`RENTCAST_API_KEY="${fake("hex", 10)}"`],
});
