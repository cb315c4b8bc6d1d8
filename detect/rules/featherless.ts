import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const featherlessKey = defineAssignment({
  id: "featherless-key",
  what: "a Featherless API key",
  source: "https://featherless.ai/docs/api-overview-and-common-options",
  severity: "medium",
  names: ["featherless"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://featherless.ai/account/api-keys",
  hits: [`FEATHERLESS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FEATHERLESS_API_KEY="short"'],
});
