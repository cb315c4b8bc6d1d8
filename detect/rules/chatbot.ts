import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chatbotToken = defineAssignment({
  id: "chatbot-token",
  what: "a ChatBot developer access token",
  source: "https://www.chatbot.com/docs/configuration/#authorization",
  severity: "medium",
  names: ["chatbot-com", "chatbot-developer", "chatbot-api", "chatbot-access", "chatbot"],
  value: /[a-z0-9_-]{32}/,
  common: true,
  remediation: "Delete the token under Settings, Developer access token.",
  revoke: "https://app.chatbot.com",
  hits: [`CHATBOT_DEVELOPER_ACCESS_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`CHATBOT_DEVELOPER_ACCESS_TOKEN="${fake("alnum", 10)}"`],
});
