import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tiktokClientSecret = defineAssignment({
  id: "tiktok-client-secret",
  what: "a TikTok client secret or access token",
  source: "https://developers.tiktok.com/doc/oauth-user-access-token-management",
  severity: "high",
  names: ["tiktok", "tik-tok"],
  value: /[A-Za-z0-9]{32,40}|(?:act|clt|rft)\.[A-Za-z0-9!._-]{40,120}/,
  remediation: "Reset it.",
  revoke: "https://developers.tiktok.com/apps",
  hits: [`TIKTOK_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`TIKTOK_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
