import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const onfleetApiKey = defineAssignment({
  id: "onfleet-api-key",
  what: "an Onfleet API key",
  source: "https://docs.onfleet.com/reference/authentication",
  severity: "critical",
  names: ["onfleet"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the key in Onfleet's settings under API and webhooks.",
  hits: [`ONFLEET_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["ONFLEET_API_KEY=" + fake("hex", 10)],
});
