import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const noaaToken = defineAssignment({
  id: "noaa-token",
  what: "a NOAA token",
  source: "https://www.ncdc.noaa.gov/cdo-web/webservices/v2",
  severity: "low",
  names: ["noaa", "ncdc"],
  value: /[A-Za-z]{32}/,
  remediation: "Ask for a new token.",
  revoke: "https://www.ncdc.noaa.gov/cdo-web/token",
  hits: [`NOAA_TOKEN="‹${fake("letters", 32)}›"`],
  misses: ["NOAA_TOKEN=" + fake("hex", 10)],
});
