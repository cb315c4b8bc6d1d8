import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cartesiaKey = defineRule({
  id: "cartesia-key",
  what: "a Cartesia API key",
  source: "https://docs.cartesia.ai/use-the-api/api-conventions",
  severity: "high",
  documented: false,
  keywords: ["sk_car_"],
  pattern: token(/sk_car_[A-Za-z0-9_-]{20,48}/),
  remediation: "Delete the key.",
  revoke: "https://play.cartesia.ai/keys",
  hits: ["sk_car_" + fake("alnum", 22)],
  misses: ["sk_car_" + "..."],
});
