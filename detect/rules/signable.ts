import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const signableKey = defineAssignment({
  id: "signable-key",
  what: "a Signable API key",
  source: "https://developers.signable.app/",
  severity: "high",
  names: ["signable-api", "signable-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`SIGNABLE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SIGNABLE_API_KEY="short"'],
});
