import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const coinapiKey = defineAssignment({
  id: "coinapi-key",
  what: "a CoinAPI key",
  source: "https://docs.coinapi.io/authentication/",
  severity: "low",
  names: ["coin-api"],
  value: UUID,
  remediation: "Regenerate the key.",
  revoke: "https://customerportal.coinapi.io",
  hits: [`COINAPI_KEY="‹${fakeUuid()}›"`],
  misses: [`COINAPI_KEY="${fake("hex", 8)}"`],
});
