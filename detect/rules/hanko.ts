import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const hankoSecret = defineAssignment({
  id: "hanko-secret",
  what: "a Hanko API secret",
  source: "https://docs.hanko.io/resources/llms",
  severity: "high",
  names: ["hanko-api", "hanko-secret", "hanko-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`HANKO_API_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['HANKO_API_SECRET="short"'],
});
