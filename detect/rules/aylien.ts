import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const aylienKey = defineAssignment({
  id: "aylien-key",
  what: "an AYLIEN API key",
  source: "https://docs.aylien.com/newsapi/v5",
  severity: "medium",
  names: ["aylien"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`AYLIEN_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['AYLIEN_API_KEY="short"'],
});
