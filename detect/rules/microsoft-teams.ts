import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const teamsWebhook = defineRule({
  id: "teams-webhook",
  what: "a Microsoft Teams webhook",
  source:
    "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  severity: "medium",
  documented: false,
  keywords: [".webhook.office.com/"],
  pattern:
    /\.webhook\.office\.com\/webhookb2\/(?<secret>[a-f0-9-]{36}@[a-f0-9-]{36}\/IncomingWebhook\/[a-f0-9]{32}\/[a-f0-9-]{36})/,
  remediation: "Remove the connector from the channel.",
  hits: [
    `https://shop.webhook.office.com/webhookb2/‹${uuid}@${uuid}/IncomingWebhook/${fake("hex", 32)}/${uuid}›`,
  ],
  misses: ["https://shop.webhook.office.com/webhookb2/x"],
});
