import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const hetrixtoolsKey = defineAssignment({
  id: "hetrixtools-key",
  what: "a HetrixTools API key",
  source: "https://docs.hetrixtools.com/api-key/",
  severity: "medium",
  names: ["hetrixtools"],
  value: UNSPECIFIED,
  remediation: "Generate it anew.",
  revoke: "https://hetrixtools.com/dashboard/account/api/",
  hits: [`HETRIXTOOLS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HETRIXTOOLS_API_KEY="short"'],
});
