import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const getgeoapiKey = defineAssignment({
  id: "getgeoapi-key",
  what: "a GetGeoAPI key",
  source: "https://getgeoapi.com/documentation",
  severity: "low",
  names: ["getgeoapi", "geo-api-key", "geoapikey"],
  value: /[a-f0-9]{40}/,
  remediation: "Make a new key in GetGeoAPI's dashboard.",
  hits: [`GETGEOAPI_KEY="‹${fake("hex", 40)}›"`],
  misses: ["GETGEOAPI_KEY=" + fake("hex", 10)],
});
