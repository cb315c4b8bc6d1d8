import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const unioneApiKey = defineAssignment({
  id: "unione-api-key",
  what: "a UniOne API key",
  source: "https://docs.unione.io/",
  severity: "medium",
  names: ["unione"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`UNIONE_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`UNIONE_API_KEY=${fake("alnum", 10)}`],
});
