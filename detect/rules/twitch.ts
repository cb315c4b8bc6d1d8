import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const twitchClientSecret = defineAssignment({
  id: "twitch-client-secret",
  what: "a Twitch client secret or access token",
  source: "https://dev.twitch.tv/docs/authentication/",
  severity: "high",
  names: ["twitch"],
  value: /(?:oauth:)?[a-z0-9]{30}/,
  remediation: "Make a new secret, or disconnect the app.",
  revoke: "https://dev.twitch.tv/console",
  hits: [`TWITCH_CLIENT_SECRET="‹${fake("lower", 30)}›"`],
  misses: [`TWITCH_CLIENT_SECRET="${fake("lower", 10)}"`],
});

export const twitchStreamKey = defineRule({
  id: "twitch-stream-key",
  what: "a Twitch stream key",
  source: "https://help.twitch.tv/s/article/twitch-stream-key-faq",
  severity: "high",
  documented: false,
  keywords: ["live_"],
  pattern: token(/live_[0-9]{6,12}_[A-Za-z0-9]{28,32}/),
  remediation: "Reset it under settings, stream.",
  revoke: "https://dashboard.twitch.tv",
  hits: ["live_" + fake("digits", 9) + "_" + fake("alnum", 30)],
  misses: ["live_" + fake("digits", 9)],
});

export const twitchIrcPassword = defineRule({
  id: "twitch-irc-password",
  what: "a Twitch chat password",
  source: "https://dev.twitch.tv/docs/chat/authenticating/",
  severity: "high",
  documented: false,
  keywords: ["oauth:"],
  pattern: token(/oauth:[a-z0-9]{30}/),
  remediation: "Disconnect the app.",
  revoke: "https://www.twitch.tv/settings/connections",
  hits: ["oauth:" + fake("lower", 30)],
  misses: ["oauth:" + fake("lower", 8)],
});
