import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stockdataApiToken = defineAssignment({
  id: "stockdata-api-token",
  what: "a StockData API token",
  source: "https://www.stockdata.org/documentation",
  severity: "low",
  names: ["stockdata", "stock-data-org"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Regenerate it in StockData's dashboard.",
  hits: [`STOCKDATA_API_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: [`STOCKDATA_API_TOKEN="${fake("alnum", 13)}"`],
});
