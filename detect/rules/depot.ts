import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const depotToken = defineRule({
  id: "depot-token",
  what: "a Depot token",
  source: "https://depot.dev/docs/cli/authentication",
  severity: "high",
  documented: false,
  keywords: ["depot_project_", "depot_org_", "depot_user_"],
  pattern: token(/depot_(?:project|org|user)_[a-z0-9]{64}/),
  remediation: "Delete the token under your or the organization's settings.",
  revoke: "https://depot.dev",
  hits: ["depot_org_" + fake("hex", 64)],
  misses: ["depot_org_" + fake("hex", 21)],
});
