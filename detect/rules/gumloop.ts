import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const gumloopKey = defineAssignment({
  id: "gumloop-key",
  what: "a Gumloop API key",
  source: "https://docs.gumloop.com/api-reference/authentication",
  severity: "high",
  names: ["gumloop"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://www.gumloop.com/profile#Credentials",
  hits: [`GUMLOOP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GUMLOOP_API_KEY="short"'],
});
