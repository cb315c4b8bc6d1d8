import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const mattermostAccessToken = defineAssignment({
  id: "mattermost-access-token",
  what: "a Mattermost access token",
  source: "https://developers.mattermost.com/integrate/reference/personal-access-token/",
  severity: "high",
  names: ["mattermost"],
  value: /[a-z0-9]{26}/,
  remediation: "Delete the token in the profile's security settings.",
  hits: [`MATTERMOST_TOKEN="‹${fake("lower", 26)}›"`],
  misses: ["MATTERMOST_TOKEN=" + fake("hex", 10)],
});

export const mattermostWebhook = defineRule({
  id: "mattermost-webhook",
  what: "a Mattermost incoming webhook",
  source: "https://developers.mattermost.com/integrate/webhooks/incoming/",
  severity: "medium",
  keywords: ["/hooks/"],
  pattern:
    /https?:\/\/[A-Za-z0-9.-]{0,60}(?:mattermost|mm\.|chat\.)[A-Za-z0-9.:-]{1,60}\/hooks\/(?<secret>[a-z0-9]{26})(?![a-z0-9])/,
  remediation: "Delete the webhook in Mattermost under integrations.",
  hits: [`https://mattermost.shop.dev/hooks/‹${fake("lower", 26)}›`],
  misses: ["https://mattermost.shop.dev/hooks/xxx"],
});
