import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const alpacaKeyId = defineAssignment({
  id: "alpaca-key-id",
  what: "an Alpaca API key ID",
  source: "https://docs.alpaca.markets/reference",
  severity: "high",
  names: ["alpaca", "apca-api"],
  value: /(?:PK|AK|CK)[A-Z0-9]{18,24}/,
  remediation: "Regenerate the keys on the dashboard.",
  hits: [`ALPACA_API_KEY="‹PK${fake("upper", 24)}›"`],
  misses: ['ALPACA_API_KEY="short"'],
});

export const alpacaSecret = defineAssignment({
  id: "alpaca-secret",
  what: "an Alpaca API secret key",
  source: "https://docs.alpaca.markets/reference",
  severity: "critical",
  names: ["alpaca", "apca-api"],
  value: /[A-Za-z0-9]{40,44}/,
  remediation: "Regenerate the keys on the dashboard.",
  hits: [`ALPACA_SECRET="‹${fake("alnum", 40)}›"`],
  misses: ['ALPACA_SECRET="short"'],
});
