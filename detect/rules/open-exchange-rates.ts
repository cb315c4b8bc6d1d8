import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openExchangeRatesAppId = defineAssignment({
  id: "open-exchange-rates-app-id",
  what: "an Open Exchange Rates app ID",
  source: "https://docs.openexchangerates.org/reference/authentication",
  severity: "low",
  names: ["openexchangerates", "open-exchange-rates", "oxr-app"],
  value: /[a-f0-9]{32}/,
  remediation: "Deactivate the app ID.",
  revoke: "https://openexchangerates.org/account/app-ids",
  hits: [`OPENEXCHANGERATES_APP_ID="‹${fake("hex", 32)}›"`],
  misses: ["OPENEXCHANGERATES_APP_ID=" + fake("hex", 10)],
});
