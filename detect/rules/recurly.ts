import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const recurlyApiKey = defineAssignment({
  id: "recurly-api-key",
  what: "a Recurly private API key",
  source: "https://recurly.com/developers/api/",
  severity: "critical",
  names: ["recurly"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in Recurly under integrations, API credentials.",
  hits: [`RECURLY_PRIVATE_KEY="‹${fake("hex", 32)}›"`],
  misses: [`RECURLY_PRIVATE_KEY="${fake("hex", 10)}"`],
});
