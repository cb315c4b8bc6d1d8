import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bittrexKey = defineAssignment({
  id: "bittrex-key",
  what: "a Bittrex API key",
  source: "https://bittrex.github.io/api/v3#topic-Authentication",
  severity: "medium",
  names: ["bittrex"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Delete the key; the exchange closed in December 2023.",
  hits: [`BITTREX_API_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`BITTREX_API_SECRET="${fake("hex", 10)}"`],
});
