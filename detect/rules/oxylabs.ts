import { defineAssignment } from "../rule.ts";
import { CHOSEN } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const oxylabsPassword = defineAssignment({
  id: "oxylabs-password",
  what: "an Oxylabs password",
  source: "https://developers.oxylabs.io/scraping-solutions/web-scraper-api",
  severity: "high",
  names: ["oxylabs"],
  value: CHOSEN,
  remediation: "Revoke it with the service and make another.",
  hits: [`OXYLABS_PASSWORD="‹${fake("alnum", 32)}›"`],
  misses: ['OXYLABS_PASSWORD="short"'],
});
