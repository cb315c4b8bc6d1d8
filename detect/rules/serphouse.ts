import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const serphouseApiToken = defineAssignment({
  id: "serphouse-api-token",
  what: "a SERPhouse API token",
  source: "https://docs.serphouse.com/",
  severity: "medium",
  names: ["serphouse", "serp-house"],
  value: /[A-Za-z0-9]{40,80}/,
  remediation: "Regenerate it in SERPhouse's dashboard.",
  hits: [`SERPHOUSE_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`SERPHOUSE_API_TOKEN="${fake("alnum", 20)}"`],
});
