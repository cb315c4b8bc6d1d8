import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const marqoKey = defineAssignment({
  id: "marqo-key",
  what: "a Marqo Cloud API key",
  source: "https://docs.marqo.ai/latest/reference/cloud/find-your-api-key",
  severity: "high",
  names: ["marqo"],
  value: UNSPECIFIED,
  remediation: "Delete it in the console, under API Keys.",
  hits: [`MARQO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MARQO_API_KEY="short"'],
});
