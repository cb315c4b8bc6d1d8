import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const olarkKey = defineAssignment({
  id: "olark-key",
  what: "an Olark API credential",
  source: "https://developers.olark.com/docs/authentication",
  severity: "medium",
  names: ["olark"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`OLARK_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['OLARK_API_KEY="short"'],
});
