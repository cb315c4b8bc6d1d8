import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const nutshellApiKey = defineAssignment({
  id: "nutshell-api-key",
  what: "a Nutshell API key",
  source: "https://developers.nutshell.com/",
  severity: "medium",
  names: ["nutshell"],
  common: true,
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`NUTSHELL_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`NUTSHELL_API_KEY=${fake("alnum", 10)}`],
});
