import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const lunoKey = defineAssignment({
  id: "luno-key",
  what: "a Luno API secret",
  source: "https://www.luno.com/en/developers/api",
  severity: "critical",
  names: ["luno-api", "luno-key", "luno-secret"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`LUNO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LUNO_API_KEY="short"'],
});
