import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipdataApiKey = defineAssignment({
  id: "ipdata-api-key",
  what: "an ipdata API key",
  source: "https://docs.ipdata.co/docs/authentication",
  severity: "low",
  names: ["ipdata"],
  value: /[a-f0-9]{56}/,
  remediation: "Reset the key.",
  revoke: "https://dashboard.ipdata.co",
  hits: [`IPDATA_API_KEY="‹${fake("hex", 56)}›"`],
  misses: ["IPDATA_API_KEY=" + fake("hex", 10)],
});
