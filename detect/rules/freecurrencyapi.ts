import { defineAssignment, defineRule, token } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://freecurrencyapi.com/docs/";
const remediation = "Delete the key.";
const revoke = "https://app.freecurrencyapi.com/dashboard";

export const freecurrencyapiKey = defineRule({
  id: "freecurrencyapi-key",
  what: "a freecurrencyapi or currencyapi key",
  source,
  severity: "low",
  documented: false,
  keywords: ["fca_live_", "cur_live_"],
  pattern: token(/(?:fca|cur)_live_[A-Za-z0-9]{40}/),
  remediation,
  revoke,
  hits: ["fca_live_" + fake("alnum", 40)],
  misses: ["fca_live_" + fake("alnum", 13)],
});

export const freecurrencyapiLegacyKey = defineAssignment({
  id: "freecurrencyapi-legacy-key",
  what: "a freecurrencyapi key",
  source,
  severity: "low",
  names: ["free-currency", "currency-api"],
  value: UUID,
  remediation,
  revoke,
  hits: [`FREECURRENCYAPI_KEY="‹${fakeUuid()}›"`],
  misses: [`FREECURRENCYAPI_KEY="${fake("hex", 8)}"`],
});
