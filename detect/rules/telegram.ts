import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const telegramBotToken = defineRule({
  id: "telegram-bot-token",
  what: "a Telegram bot token",
  source: "https://core.telegram.org/bots/api#authorizing-your-bot",
  severity: "high",
  documented: false,
  keywords: [":AA"],
  // The bot's id, then 35 characters.
  pattern: token(/\d{8,10}:AA[A-Za-z0-9_-]{33}/),
  remediation: "Revoke it with /revoke at @BotFather.",
  hits: [fake("digits", 10) + ":AA" + fake("alnum", 33)],
  misses: ["12:AA" + fake("alnum", 33)],
});
