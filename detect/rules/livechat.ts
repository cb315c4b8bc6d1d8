import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const livechatPersonalAccessToken = defineAssignment({
  id: "livechat-personal-access-token",
  what: "a LiveChat (text.com) personal access token",
  source: "https://platform.text.com/docs/authorization/agent-authorization",
  severity: "high",
  names: ["livechat", "live-chat", "text-platform"],
  value: /(?:dal|fra|us-south1|europe-west3):[A-Za-z0-9_-]{20,64}/,
  remediation: "Delete the token.",
  revoke: "https://platform.text.com/console/tools/personal-access-tokens",
  hits: [`LIVECHAT_PAT="‹dal:${fake("alnum", 27)}›"`],
  misses: ["LIVECHAT_PAT=" + fake("hex", 10)],
});
