import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const chargifyKey = defineAssignment({
  id: "chargify-key",
  what: "a Chargify (Maxio) API key",
  source: "https://maxio.zendesk.com/hc/en-us/articles/24294819360525-API-Keys",
  severity: "critical",
  names: ["chargify", "maxio"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`CHARGIFY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CHARGIFY_API_KEY="short"'],
});
