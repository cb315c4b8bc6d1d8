import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const reductoKey = defineAssignment({
  id: "reducto-key",
  what: "a Reducto API key",
  source: "https://docs.reducto.ai/api-reference/authentication",
  severity: "high",
  names: ["reducto"],
  value: /[a-f0-9]{64,130}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`REDUCTO_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['REDUCTO_API_KEY="short"'],
});
