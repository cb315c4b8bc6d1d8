import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rocketChatToken = defineAssignment({
  id: "rocket-chat-token",
  what: "a Rocket.Chat access token",
  source: "https://docs.rocket.chat/docs/personal-access-tokens",
  severity: "high",
  names: ["rocket-chat", "rocketchat"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Remove it in Rocket.Chat under my account, personal access tokens.",
  hits: [`ROCKETCHAT_AUTH_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: [`ROCKETCHAT_AUTH_TOKEN="${fake("alnum", 14)}"`],
});
