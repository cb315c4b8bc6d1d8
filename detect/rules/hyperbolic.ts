import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const hyperbolicKey = defineAssignment({
  id: "hyperbolic-key",
  what: "a Hyperbolic API key",
  source: "https://docs.hyperbolic.ai/inference/text-apis",
  severity: "high",
  names: ["hyperbolic-api", "hyperbolic-key", "hyperbolic-labs"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`HYPERBOLIC_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HYPERBOLIC_API_KEY="short"'],
});
