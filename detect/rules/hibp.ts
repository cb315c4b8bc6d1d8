import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hibpKey = defineAssignment({
  id: "hibp-key",
  what: "a Have I Been Pwned API key",
  source: "https://haveibeenpwned.com/API/v3#Authorisation",
  severity: "low",
  names: ["hibp-api", "hibp-key", "haveibeenpwned"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`HIBP_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['HIBP_API_KEY="short"'],
});
