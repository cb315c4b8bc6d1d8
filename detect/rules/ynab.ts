import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ynabAccessToken = defineAssignment({
  id: "ynab-access-token",
  what: "a YNAB (You Need a Budget) access token",
  source: "https://api.ynab.com/#authentication",
  severity: "critical",
  names: ["ynab", "you-need-a-budget", "youneedabudget"],
  value: /[a-f0-9]{64}|[A-Za-z0-9_-]{43}/,
  remediation: "Revoke it.",
  revoke: "https://app.ynab.com/settings/developer",
  hits: [`YNAB_ACCESS_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: [`YNAB_ACCESS_TOKEN="${fake("alnum", 14)}"`],
});
