import { decoded } from "../checks/verdict.ts";
import { base64Bytes } from "../decode/base64.ts";
import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const discordBotToken = defineAssignment({
  id: "discord-bot-token",
  what: "a Discord bot token",
  source: "https://docs.discord.com/developers/reference#authentication",
  severity: "critical",
  names: ["discord", "bot_token", "bottoken", "token"],
  // The bot's id in base64, a time stamp, an HMAC.
  value: /[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}/,
  // The ID is a snowflake: https://docs.discord.com/developers/reference#snowflakes
  validate: (secret) =>
    decoded(/^\d{17,19}$/.test(base64Bytes(secret.split(".")[0]!) ?? ""), "a bot's ID", "its first part"),
  remediation: "Reset the token.",
  revoke: "https://discord.com/developers/applications",
  hits: [`DISCORD_TOKEN=‹MTA${fake("alnum", 21)}.${fake("alnum", 6)}.${fake("alnum", 38)}›`],
  misses: ["DISCORD_TOKEN=a.b.c"],
});

export const discordWebhook = defineRule({
  id: "discord-webhook",
  what: "a Discord webhook",
  source: "https://docs.discord.com/developers/resources/webhook",
  severity: "medium",
  keywords: ["discord.com/api/", "discordapp.com/api/"],
  pattern: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(?<secret>\d{17,20}\/[A-Za-z0-9_-]{60,120})/,
  remediation: "Delete the webhook in the channel's integrations.",
  hits: [`https://discord.com/api/webhooks/‹${fake("digits", 18)}/${fake("alnum", 68)}›`],
  misses: ["https://discord.com/api/webhooks/1/x"],
});
