import { defineAssignment, defineRule, token } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

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

export const hubspotApiKey = defineAssignment({
  id: "hubspot-api-key",
  what: "a HubSpot API key",
  source: "https://developers.hubspot.com/docs/api/intro-to-auth",
  severity: "high",
  // Forms have UUIDs, too, for all to see.
  names: ["hapikey", "hubspot"],
  common: true,
  value: UUID,
  remediation: "Deactivate it, and use the access token of a private app.",
  hits: [`hapikey="‹${fakeUuid()}›"`, `HUBSPOT_API_KEY="‹${fakeUuid()}›"`],
  misses: [`hubspotFormId = "${fakeUuid()}"`],
});
