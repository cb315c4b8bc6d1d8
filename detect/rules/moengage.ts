import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const moengageKey = defineAssignment({
  id: "moengage-key",
  what: "a MoEngage API key",
  source: "https://moengage.com/docs/api/utilities/test-connection-api",
  severity: "high",
  names: ["moengage"],
  value: UNSPECIFIED,
  remediation: "Generate another under Settings, Account, APIs.",
  hits: [`MOENGAGE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MOENGAGE_API_KEY="short"'],
});
