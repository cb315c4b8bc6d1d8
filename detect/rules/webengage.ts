import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const webengageKey = defineAssignment({
  id: "webengage-key",
  what: "a WebEngage API key",
  source: "https://docs.webengage.com/docs/rest-api-getting-started",
  severity: "high",
  names: ["webengage"],
  value: UNSPECIFIED,
  remediation: "Ask the Customer Success Manager of the account for a new key.",
  hits: [`WEBENGAGE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['WEBENGAGE_API_KEY="short"'],
});
