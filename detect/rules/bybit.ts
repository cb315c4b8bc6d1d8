import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bybitSecret = defineAssignment({
  id: "bybit-secret",
  what: "a Bybit API secret",
  source: "https://bybit-exchange.github.io/docs/v5/guide",
  severity: "critical",
  names: ["bybit"],
  value: /[A-Za-z0-9]{36}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BYBIT_SECRET="‹${fake("alnum", 36)}›"`],
  misses: ['BYBIT_SECRET="short"'],
});
