import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mapillaryToken = defineRule({
  id: "mapillary-token",
  what: "a Mapillary token",
  source: "https://www.mapillary.com/developer/api-documentation",
  severity: "low",
  documented: false,
  keywords: ["MLY|"],
  pattern: token(/MLY\|\d{15,18}\|[a-f0-9]{32}/),
  remediation: "Delete the application.",
  revoke: "https://www.mapillary.com/dashboard/developers",
  hits: [`MLY|${fake("digits", 16)}|${fake("hex", 32)}`],
  misses: ["MLY|" + fake("digits", 4)],
});
