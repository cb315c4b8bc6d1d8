import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const magicbellKey = defineAssignment({
  id: "magicbell-key",
  what: "a MagicBell API key or secret",
  source: "https://www.magicbell.com/docs/rest-api/authentication",
  severity: "high",
  names: ["magicbell"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MAGICBELL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MAGICBELL_API_KEY="short"'],
});
