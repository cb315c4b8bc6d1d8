import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const growthbookKey = defineAssignment({
  id: "growthbook-key",
  what: "a GrowthBook secret key",
  source: "https://docs.growthbook.io/api",
  severity: "high",
  names: ["growthbook", "growth-book"],
  value: /secret_[A-Za-z0-9_]{12,110}=?/,
  remediation: "Delete it under Settings, API Keys.",
  hits: [`GROWTHBOOK_API_KEY="‹secret_admin_${fake("alnum", 32)}›"`],
  misses: ['GROWTHBOOK_API_KEY="short"'],
});
