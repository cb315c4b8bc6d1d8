import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dataGovKey = defineAssignment({
  id: "data-gov-key",
  what: "an api.data.gov key",
  source: "https://api.data.gov/docs/developer-manual/",
  severity: "low",
  names: [
    "data-gov",
    "api-data-gov",
    "datagov",
    "fbi-api",
    "fec-api",
    "openfec",
    "nrel-api",
    "congress-gov",
    "usda-api",
    "nasa-api",
    "regulations-gov",
    "college-scorecard",
  ],
  // One key for NASA, FEC, NREL, USDA and others.
  value: /[a-z0-9]{40}/,
  remediation: "Ask for another key.",
  revoke: "https://api.data.gov/signup/",
  hits: [`DATA_GOV_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`DATA_GOV_API_KEY="${fake("alnum", 13)}"`],
});
