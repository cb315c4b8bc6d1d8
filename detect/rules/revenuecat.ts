import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const revenuecatSecretKey = defineAssignment({
  id: "revenuecat-secret-key",
  what: "a RevenueCat secret API key",
  source: "https://www.revenuecat.com/docs/projects/authentication",
  severity: "high",
  names: ["revenuecat", "revenue-cat"],
  value: /sk_[A-Za-z0-9]{20,40}/,
  remediation: "Delete it in RevenueCat under the project's API keys. Keys with appl_ or goog_ are public.",
  hits: [`REVENUECAT_SECRET_KEY="‹sk_${fake("alnum", 29)}›"`],
  misses: [`REVENUECAT_SECRET_KEY="sk_${fake("alnum", 9)}"`],
});
