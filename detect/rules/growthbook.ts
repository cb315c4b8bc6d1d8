import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const growthbookKey = defineAssignment({
  id: "growthbook-key",
  what: "a GrowthBook secret key",
  source: "https://docs.growthbook.io/api/",
  severity: "high",
  names: ["growthbook", "growth-book"],
  value: /secret_(?:admin|readonly|user)_[A-Za-z0-9]{16,100}=?/,
  remediation: "Revoke it with the service and make another.",
  hits: [`GROWTHBOOK_API_KEY="‹secret_admin_${fake("alnum", 32)}›"`],
  misses: ['GROWTHBOOK_API_KEY="short"'],
});
