import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const workableToken = defineAssignment({
  id: "workable-token",
  what: "a Workable API token",
  source: "https://workable.readme.io/reference/generate-an-access-token",
  severity: "critical",
  names: ["workable"],
  common: true,
  value: /[A-Za-z0-9_-]{40,90}/,
  remediation: "Delete it in Workable under settings, integrations, apps.",
  hits: [`WORKABLE_API_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: [`WORKABLE_API_TOKEN="${fake("alnum", 21)}"`],
});
