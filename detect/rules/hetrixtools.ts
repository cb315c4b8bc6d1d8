import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hetrixtoolsKey = defineAssignment({
  id: "hetrixtools-key",
  what: "a HetrixTools API key",
  source: "https://docs.hetrixtools.com/category/api/",
  severity: "medium",
  names: ["hetrixtools"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`HETRIXTOOLS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['HETRIXTOOLS_API_KEY="short"'],
});
