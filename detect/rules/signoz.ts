import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const signozKey = defineAssignment({
  id: "signoz-key",
  what: "a SigNoz key",
  source: "https://signoz.io/docs/ingestion/signoz-cloud/keys/",
  severity: "medium",
  names: ["signoz"],
  value: /[A-Za-z0-9+/_-]{20,64}={0,2}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SIGNOZ_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SIGNOZ_API_KEY="short"'],
});
