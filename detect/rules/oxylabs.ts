import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const oxylabsPassword = defineAssignment({
  id: "oxylabs-password",
  what: "an Oxylabs password",
  source: "https://developers.oxylabs.io/scraping-solutions/web-scraper-api",
  severity: "high",
  names: ["oxylabs"],
  value: /[A-Za-z0-9_+=~-]{10,40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`OXYLABS_PASSWORD="‹${fake("alnum", 32)}›"`],
  misses: ['OXYLABS_PASSWORD="short"'],
});
