import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const currencybeaconKey = defineAssignment({
  id: "currencybeacon-key",
  what: "a CurrencyBeacon (Currencyscoop) key",
  source: "https://currencybeacon.com/api-documentation",
  severity: "low",
  names: ["currency-scoop", "currency-beacon"],
  value: /[a-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://currencybeacon.com/account/dashboard",
  hits: [`CURRENCYSCOOP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`CURRENCYSCOOP_API_KEY="${fake("alnum", 10)}"`],
});
