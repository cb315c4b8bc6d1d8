import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const temporalCloudKey = defineAssignment({
  id: "temporal-cloud-key",
  what: "a Temporal Cloud API key",
  source: "https://docs.temporal.io/cloud/api-keys",
  severity: "critical",
  names: ["temporal-api", "temporal-cloud", "temporal-client"],
  value: JWT,
  remediation: "Delete or disable the key in the Cloud UI or with tcld apikey.",
  hits: [
    `TEMPORAL_API_KEY="‹${["eyJ" + fake("alnum", 17), "eyJ" + fake("alnum", 37), fake("alnum", 43)].join(".")}›"`,
  ],
  misses: ['TEMPORAL_API_KEY="short"'],
});
