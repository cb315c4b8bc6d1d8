import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.slack.dev/authentication/tokens";
const remediation = "Revoke it with auth.revoke or reinstall the app.";
const revoke = "https://api.slack.com/apps";

export const slackToken = defineRule({
  id: "slack-token",
  what: "a Slack token",
  source,
  severity: "high",
  // Bot, user, workspace, legacy, refresh, configuration, workflow.
  keywords: [
    "xoxb-",
    "xoxp-",
    "xoxa-",
    "xoxo-",
    "xoxs-",
    "xoxr-",
    "xoxe-",
    "xoxe.",
    "xoxc-",
    "xoxd-",
    "xwfp-",
  ],
  pattern: token(/(?:xox(?:[bpaosrcd]-|e(?:\.xox[bp])?-)|xwfp-)[A-Za-z0-9-]{16,250}/),
  // https://docs.slack.dev/reference/methods/oauth.v2.access: the IDs of workspace and user stand before the secret.
  validate: (secret) =>
    /^xox[bp]-(?!\d{8,14}-)/.test(secret)
      ? { confidence: "medium", fact: "it lacks the IDs that the vendor's have" }
      : undefined,
  remediation,
  revoke,
  hits: [
    `xoxb-${fake("digits", 12)}-${fake("digits", 12)}-${fake("alnum", 24)}`,
    `xoxp-${fake("digits", 12)}-${fake("digits", 11)}-${fake("digits", 13)}-${fake("hex", 32)}`,
    "xoxe.xoxp-" + "1-" + fake("alnum", 163),
  ],
  misses: ["xoxb-" + "short", "xoxz-" + fake("alnum", 40)],
});

export const slackAppToken = defineRule({
  id: "slack-app-token",
  what: "a Slack app-level token",
  source: "https://slack.dev/java-slack-sdk/guides/socket-mode",
  severity: "high",
  keywords: ["xapp-"],
  pattern: token(/xapp-\d-[A-Z0-9]{9,14}-\d{10,15}-[a-f0-9]{64}/),
  remediation,
  revoke,
  hits: [`xapp-1-${fake("upper", 11)}-${fake("digits", 13)}-${fake("hex", 64)}`],
  misses: [`xapp-1-${fake("upper", 11)}`],
});

export const slackWebhook = defineRule({
  id: "slack-webhook",
  what: "a Slack incoming webhook",
  source:
    "https://docs.slack.dev/tools/slack-github-action/sending-techniques/sending-data-slack-incoming-webhook",
  severity: "medium",
  keywords: ["hooks.slack.com/"],
  pattern:
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[TE][A-Z0-9]{7,14}\/[A-Za-z0-9/]{20,80})(?![A-Za-z0-9])/,
  remediation: "Remove the webhook in the app's settings.",
  revoke: "https://api.slack.com/apps",
  hits: [
    `https://hooks.slack.com/services/‹T${fake("upper", 10)}/B${fake("upper", 9)}/${fake("alnum", 24)}›`,
  ],
  misses: ["https://hooks.slack.com/services/T00000000/B00000000/" + "X".repeat(24)],
});

export const slackAppSecret = defineAssignment({
  id: "slack-app-secret",
  what: "a Slack app's signing or client secret",
  source: "https://docs.slack.dev/authentication/verifying-requests-from-slack",
  severity: "high",
  names: ["slack"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in the app's settings under basic information.",
  revoke: "https://api.slack.com/apps",
  hits: [`SLACK_SIGNING_SECRET=‹${fake("hex", 32)}›`],
  misses: ["SLACK_CHANNEL=" + fake("hex", 32)],
});
