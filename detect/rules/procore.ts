import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const procoreClientSecret = defineAssignment({
  id: "procore-client-secret",
  what: "a Procore client secret",
  source: "https://developers.procore.com/documentation/oauth-introduction",
  severity: "high",
  names: ["procore"],
  value: /[A-Za-z0-9_-]{43}|[a-f0-9]{64}/,
  remediation: "Regenerate it in Procore's developer portal.",
  hits: [`PROCORE_CLIENT_SECRET=‹${fake("alnum", 43)}›`],
  misses: ["PROCORE_REGION=shop"],
});
