import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const neuphonicKey = defineAssignment({
  id: "neuphonic-key",
  what: "a Neuphonic API key",
  source: "https://docs.neuphonic.com/api-reference",
  severity: "medium",
  names: ["neuphonic"],
  value: /[a-f0-9]{64}\.[a-f0-9-]{36}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`NEUPHONIC_API_KEY="‹${fake("hex", 64)}.${fake("hex", 36)}›"`],
  misses: ['NEUPHONIC_API_KEY="short"'],
});
