import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source =
  "https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/";
const remediation = "Delete the app.";
const revoke = "https://developers.amadeus.com/my-apps";

export const amadeusKey = defineAssignment({
  id: "amadeus-key",
  what: "an Amadeus API key",
  source,
  severity: "medium",
  names: ["amadeus"],
  value: /[a-z0-9]{32}/,
  remediation,
  revoke,
  hits: [`AMADEUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`AMADEUS_API_KEY="${fake("alnum", 10)}"`],
});

export const amadeusSecret = defineAssignment({
  id: "amadeus-secret",
  what: "an Amadeus API secret",
  source,
  severity: "medium",
  names: ["amadeus"],
  value: /[a-z0-9]{16}/,
  remediation,
  revoke,
  hits: [`AMADEUS_API_SECRET="‹${fake("alnum", 16)}›"`],
  misses: [`AMADEUS_API_SECRET="${fake("alnum", 5)}"`],
});
