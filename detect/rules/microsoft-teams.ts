import { defineRule } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

const uuid = fakeUuid();

export const teamsWebhook = defineRule({
  id: "teams-webhook",
  what: "a Microsoft Teams webhook",
  source:
    "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  severity: "medium",
  documented: false,
  keywords: [".webhook.office.com/", "outlook.office.com/webhook/", "outlook.office365.com/webhook/"],
  // Group and tenant, the connector's ID, the user, since 2024 a signature; before 2021 all shared one host.
  pattern:
    /(?:\.webhook|outlook)\.office(?:365)?\.com\/webhook(?:b2)?\/(?<secret>[a-f0-9-]{36}@[a-f0-9-]{36}\/[A-Za-z]{8,32}\/[a-f0-9]{32}\/[a-f0-9-]{36}(?:\/V2[A-Za-z0-9_-]{40,48})?)/,
  remediation: "Remove the connector from the channel.",
  hits: [
    `https://shop.webhook.office.com/webhookb2/‹${uuid}@${uuid}/IncomingWebhook/${fake("hex", 32)}/${uuid}›`,
    `https://outlook.office.com/webhook/‹${uuid}@${uuid}/IncomingWebhook/${fake("hex", 32)}/${uuid}›`,
  ],
  misses: ["https://shop.webhook.office.com/webhookb2/x"],
});

export const powerAutomateWebhook = defineRule({
  id: "power-automate-webhook",
  what: "a webhook of Power Automate or Logic Apps",
  source:
    "https://learn.microsoft.com/en-us/power-automate/teams/teams-app-create#trigger-flows-from-any-message-in-microsoft-teams",
  severity: "high",
  documented: false,
  // What Teams' webhooks became. The signature at the end is what lets one call it.
  keywords: ["/triggers/manual/paths/invoke"],
  pattern:
    /\/triggers\/manual\/paths\/invoke[^\s"'`<>]{0,200}[?&](?:amp;)?sig=(?<secret>[A-Za-z0-9_%+-]{40,60})/,
  remediation: "Regenerate the access key of the flow's or logic app's trigger.",
  hits: [
    `https://prod-12.westeurope.logic.azure.com:443/workflows/${fake("hex", 32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=‹${fake("alnum", 43)}›`,
  ],
  misses: ["https://prod-12.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke"],
});
