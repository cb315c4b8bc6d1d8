import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const patronusKey = defineAssignment({
  id: "patronus-key",
  what: "a Patronus AI API key",
  source: "https://github.com/patronus-ai/patronus-py",
  severity: "high",
  names: ["patronus"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`PATRONUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PATRONUS_API_KEY="short"'],
});
