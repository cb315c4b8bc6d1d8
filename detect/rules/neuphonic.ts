import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const neuphonicKey = defineAssignment({
  id: "neuphonic-key",
  what: "a Neuphonic API key",
  source: "https://github.com/neuphonic/pyneuphonic",
  severity: "medium",
  names: ["neuphonic"],
  value: /[A-Za-z0-9_-]{16,128}(?:\.[A-Za-z0-9_-]{16,128})?/,
  remediation: "Revoke it with the service and make another.",
  hits: [`NEUPHONIC_API_KEY="‹${fake("hex", 64)}.${fake("hex", 36)}›"`],
  misses: ['NEUPHONIC_API_KEY="short"'],
});
