import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const plaidAccessToken = defineRule({
  id: "plaid-access-token",
  what: "a Plaid access token",
  source: "https://plaid.com/docs/quickstart/glossary/#tokens-identifiers-and-keys",
  severity: "critical",
  keywords: ["access-production-", "access-sandbox-", "access-development-"],
  pattern: token(
    /access-(?:production|sandbox|development)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  ),
  remediation: "Invalidate it with /item/access_token/invalidate.",
  hits: ["access-production-" + uuid],
  misses: ["access-production-" + "..."],
});

export const plaidSecret = defineAssignment({
  id: "plaid-secret",
  what: "a Plaid secret",
  source: "https://plaid.com/docs/quickstart/",
  severity: "critical",
  names: ["plaid"],
  value: /[a-f0-9]{30}/,
  remediation: "Rotate it.",
  revoke: "https://dashboard.plaid.com/developers/keys",
  hits: [`PLAID_SECRET=‹${fake("hex", 30)}›`],
  misses: ["PLAID_ENV=sandbox"],
});
