import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const kucoinApiSecret = defineAssignment({
  id: "kucoin-api-secret",
  what: "a KuCoin API secret",
  source: "https://www.kucoin.com/docs-new/authentication",
  severity: "critical",
  names: ["kucoin", "ku-coin"],
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://www.kucoin.com/account/api",
  hits: [`KUCOIN_API_SECRET="‹${fakeUuid()}›"`],
  misses: ["KUCOIN_API_SECRET=" + fake("hex", 10)],
});

export const kucoinApiKey = defineAssignment({
  id: "kucoin-api-key",
  what: "a KuCoin API key",
  source: "https://www.kucoin.com/docs-new/authentication",
  severity: "high",
  names: ["kucoin", "ku-coin"],
  value: /[a-f0-9]{24}/,
  remediation: "Delete the key.",
  revoke: "https://www.kucoin.com/account/api",
  hits: [`KUCOIN_API_KEY="‹${fake("hex", 24)}›"`],
  misses: ["KUCOIN_API_KEY=" + fake("hex", 10)],
});
