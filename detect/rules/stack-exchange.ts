import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stackExchangeKey = defineAssignment({
  id: "stack-exchange-key",
  what: "a Stack Exchange API key or secret",
  source: "https://api.stackexchange.com/docs/authentication",
  severity: "low",
  names: ["stack-exchange", "stackexchange", "stackapps", "stackoverflow"],
  value: /[A-Za-z0-9*()]{22,24}\(\(/,
  remediation: "Reset it.",
  revoke: "https://stackapps.com/apps/oauth",
  hits: [`STACK_EXCHANGE_KEY="‹${fake("alnum", 22)}((›"`],
  misses: ['STACK_EXCHANGE_KEY="changeme"'],
});
