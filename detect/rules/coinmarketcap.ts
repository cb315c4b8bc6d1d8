import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const coinmarketcapKey = defineAssignment({
  id: "coinmarketcap-key",
  what: "a CoinMarketCap API key",
  source: "https://coinmarketcap.com/api/documentation/v1/#section/Authentication",
  severity: "low",
  names: ["coin-market-cap", "coinmarketcap", "cmc-pro", "cmc-api"],
  value: UUID,
  remediation: "Regenerate the key.",
  revoke: "https://pro.coinmarketcap.com/account",
  hits: [`COINMARKETCAP_API_KEY="‹${fakeUuid()}›"`],
  misses: [`COINMARKETCAP_API_KEY="${fake("hex", 8)}"`],
});
