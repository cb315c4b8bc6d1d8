import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const braintrustKey = defineAssignment({
  id: "braintrust-key",
  what: "a Braintrust API key",
  source: "https://www.braintrust.dev/docs/reference/api/introduction",
  severity: "high",
  names: ["braintrust"],
  value: /sk-[A-Za-z0-9]{40,64}/,
  remediation: "Delete the key.",
  revoke: "https://www.braintrust.dev/app/settings/api-keys",
  hits: [`BRAINTRUST_API_KEY=‹sk-${fake("alnum", 48)}›`],
  misses: ["BRAINTRUST_PROJECT=shop"],
});
