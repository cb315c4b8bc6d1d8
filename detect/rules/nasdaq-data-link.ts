import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nasdaqDataLinkApiKey = defineAssignment({
  id: "nasdaq-data-link-api-key",
  what: "a Nasdaq Data Link (Quandl) API key",
  source: "https://docs.data.nasdaq.com/docs/getting-started",
  severity: "medium",
  names: ["nasdaq-data-link", "nasdaqdatalink", "nasdaq", "quandl"],
  value: /[A-Za-z0-9_-]{20}/,
  remediation: "Reset the key.",
  revoke: "https://data.nasdaq.com/account/profile",
  hits: [`QUANDL_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ["QUANDL_API_KEY=" + fake("hex", 10)],
});
