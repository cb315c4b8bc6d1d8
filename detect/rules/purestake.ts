import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const purestakeKey = defineAssignment({
  id: "purestake-key",
  what: "a PureStake API key",
  source: "https://developer.purestake.io/",
  severity: "medium",
  names: ["purestake"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`PURESTAKE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PURESTAKE_API_KEY="short"'],
});
