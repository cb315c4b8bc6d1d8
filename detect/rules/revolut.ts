import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const revolutApiKey = defineAssignment({
  id: "revolut-api-key",
  what: "a Revolut API key or token",
  source: "https://developer.revolut.com/docs/merchant/authentication",
  severity: "critical",
  names: ["revolut"],
  value: /(?:sk|oa_prod|oa_sand)_[A-Za-z0-9_-]{40,90}/,
  remediation: "Regenerate it in Revolut Business under APIs.",
  hits: [`REVOLUT_API_KEY="‹sk_${fake("alnum", 64)}›"`],
  misses: [`REVOLUT_API_KEY="sk_${fake("alnum", 21)}"`],
});
