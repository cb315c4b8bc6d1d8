import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const hibpKey = defineAssignment({
  id: "hibp-key",
  what: "a Have I Been Pwned API key",
  source: "https://haveibeenpwned.com/API/v3",
  severity: "low",
  names: ["hibp-api", "hibp-key", "haveibeenpwned"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://haveibeenpwned.com/API/Key",
  hits: [`HIBP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HIBP_API_KEY="short"'],
});
