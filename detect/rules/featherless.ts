import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const featherlessKey = defineAssignment({
  id: "featherless-key",
  what: "a Featherless API key",
  source: "https://featherless.ai/docs/api-reference-authentication",
  severity: "medium",
  names: ["featherless"],
  value: /[A-Za-z0-9_]{32,100}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`FEATHERLESS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FEATHERLESS_API_KEY="short"'],
});
