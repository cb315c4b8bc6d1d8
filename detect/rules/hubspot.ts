import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const hubspotPrivateAppToken = defineRule({
  id: "hubspot-private-app-token",
  what: "a HubSpot private app token",
  source: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
  severity: "high",
  documented: false,
  keywords: ["pat-na", "pat-eu", "pat-ap"],
  pattern: token(/pat-(?:na|eu|ap)\d-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Rotate it in HubSpot under private apps.",
  hits: [
    `pat-na1-${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`,
  ],
  misses: ["pat-na1-" + "..."],
});
