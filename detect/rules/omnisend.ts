import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const omnisendApiKey = defineAssignment({
  id: "omnisend-api-key",
  what: "an Omnisend API key",
  source: "https://api-docs.omnisend.com/reference/authentication",
  severity: "high",
  names: ["omnisend", "omni-send"],
  value: /[a-f0-9]{24}-[A-Za-z0-9_-]{40,64}/,
  remediation: "Delete the key in Omnisend's store settings under API keys.",
  hits: [`OMNISEND_API_KEY="‹${fake("hex", 24)}-${fake("alnum", 50)}›"`],
  misses: ["OMNISEND_API_KEY=" + fake("hex", 10)],
});
