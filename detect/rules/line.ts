import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lineChannelSecret = defineAssignment({
  id: "line-channel-secret",
  what: "a LINE channel secret",
  source: "https://developers.line.biz/en/docs/messaging-api/getting-started/",
  severity: "high",
  names: [
    "line-channel",
    "linechannel",
    "line-bot",
    "linebot",
    "line-login",
    "line_secret",
    "line-messaging",
  ],
  value: /[a-f0-9]{32}/,
  remediation: "Reissue the secret.",
  revoke: "https://developers.line.biz/console/",
  hits: [`LINE_CHANNEL_SECRET="‹${fake("hex", 32)}›"`],
  misses: ["LINE_CHANNEL_SECRET=" + fake("hex", 10)],
});

export const lineChannelAccessToken = defineAssignment({
  id: "line-channel-access-token",
  what: "a LINE channel access token",
  source: "https://developers.line.biz/en/docs/basics/channel-access-token/",
  severity: "high",
  names: ["line-channel", "linechannel", "line-bot", "linebot", "line_access", "line-messaging"],
  value: /[A-Za-z0-9+/]{100,180}={0,2}/,
  remediation: "Reissue the token.",
  revoke: "https://developers.line.biz/console/",
  hits: [`LINE_CHANNEL_ACCESS_TOKEN="‹${fake("base64", 171)}=›"`],
  misses: ["LINE_CHANNEL_ACCESS_TOKEN=" + fake("hex", 10)],
});

export const lineNotifyToken = defineAssignment({
  id: "line-notify-token",
  what: "a LINE Notify token",
  source: "https://notify-bot.line.me/doc/en/",
  severity: "medium",
  names: ["line-notify", "linenotify", "line_token"],
  value: /[A-Za-z0-9]{43}/,
  remediation: "Revoke the token.",
  revoke: "https://notify-bot.line.me/my/",
  hits: [`LINE_NOTIFY_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["LINE_NOTIFY_TOKEN=" + fake("hex", 10)],
});
