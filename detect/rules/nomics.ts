import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nomicsApiKey = defineAssignment({
  id: "nomics-api-key",
  what: "a Nomics API key",
  source: "https://nomics.com/docs/",
  severity: "low",
  names: ["nomics"],
  value: /[a-f0-9]{32}|[a-f0-9]{40}/,
  remediation: "Delete the key in Nomics' account.",
  hits: [`NOMICS_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["NOMICS_API_KEY=" + fake("hex", 10)],
});
