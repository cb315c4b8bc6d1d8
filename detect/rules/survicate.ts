import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const survicateApiKey = defineAssignment({
  id: "survicate-api-key",
  what: "a Survicate API key",
  source: "https://developers.survicate.com/data-export/setup/",
  severity: "medium",
  names: ["survicate"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in Survicate under settings, access keys.",
  hits: [`SURVICATE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SURVICATE_API_KEY="${fake("hex", 10)}"`],
});
