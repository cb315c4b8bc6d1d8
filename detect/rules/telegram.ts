import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const telegramBotToken = defineRule({
  id: "telegram-bot-token",
  what: "a Telegram bot token",
  source: "https://core.telegram.org/bots/api#authorizing-your-bot",
  severity: "high",
  keywords: [":AA"],
  // The bot's id, then 35 characters.
  pattern: token(/\d{8,10}:AA[A-Za-z0-9_-]{33}/),
  remediation: "Revoke it with /revoke at @BotFather.",
  hits: [fake("digits", 10) + ":AA" + fake("alnum", 33)],
  misses: ["12:AA" + fake("alnum", 33)],
});

export const telegramNamedToken = defineAssignment({
  id: "telegram-named-token",
  what: "a Telegram bot token",
  source: "https://core.telegram.org/bots/api#authorizing-your-bot",
  severity: "high",
  // The page's example lacks the letters that the tokens of today begin with.
  names: ["telegram", "tg-bot", "tg-token", "bot-token"],
  value: /[0-9]{5,16}:[A-Za-z0-9_-]{35}/,
  remediation: "Revoke it with /revoke at @BotFather.",
  hits: [`TELEGRAM_BOT_TOKEN=‹${fake("digits", 9)}:${fake("alnum", 35)}›`],
  misses: ["TELEGRAM_CHAT_ID=" + fake("digits", 9)],
});
