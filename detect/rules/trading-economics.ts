import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tradingEconomicsApiKey = defineAssignment({
  id: "trading-economics-api-key",
  what: "a Trading Economics API key",
  source: "https://docs.tradingeconomics.com/get_started/",
  severity: "low",
  names: ["trading-economics", "tradingeconomics"],
  value: /[a-z0-9]{15}:[a-z0-9]{15}/,
  remediation: "Regenerate it.",
  revoke: "https://developer.tradingeconomics.com",
  hits: [`TRADING_ECONOMICS_API_KEY="‹${fake("lower", 15)}:${fake("lower", 15)}›"`],
  misses: [`TRADING_ECONOMICS_API_KEY="${fake("lower", 5)}:${fake("lower", 5)}"`],
});
