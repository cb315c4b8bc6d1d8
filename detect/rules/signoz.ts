import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const signozKey = defineAssignment({
  id: "signoz-key",
  what: "a SigNoz key",
  source: "https://signoz.io/docs/ingestion/signoz-cloud/keys/",
  severity: "medium",
  names: ["signoz"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Settings, Ingestion Settings, or among the API keys.",
  hits: [`SIGNOZ_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SIGNOZ_API_KEY="short"'],
});
