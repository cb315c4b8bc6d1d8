import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const synthesiaApiKey = defineAssignment({
  id: "synthesia-api-key",
  what: "a Synthesia API key",
  source: "https://docs.synthesia.io/reference/synthesia-api-quickstart",
  severity: "medium",
  names: ["synthesia"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it in Synthesia under account, integrations.",
  hits: [`SYNTHESIA_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SYNTHESIA_API_KEY="${fake("hex", 10)}"`],
});
