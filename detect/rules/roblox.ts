import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const robloxCookie = defineRule({
  id: "roblox-cookie",
  what: "a Roblox session cookie",
  source: "https://create.roblox.com/docs/cloud/auth/api-keys",
  severity: "critical",
  documented: false,
  keywords: ["DO-NOT-SHARE-THIS"],
  pattern: /(?<secret>_\|WARNING:-DO-NOT-SHARE-THIS\.[^|"'\s]{20,200}\|_[A-F0-9]{100,1200})/,
  remediation: "Sign out of all sessions in Roblox's security settings.",
  hits: [
    `const cookie = "‹_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you.|_A${fake("digits", 200)}›";`,
  ],
  misses: ["_" + "|WARNING:-DO-NOT-SHARE-THIS."],
});

export const robloxApiKey = defineAssignment({
  id: "roblox-api-key",
  what: "a Roblox Open Cloud API key",
  source: "https://create.roblox.com/docs/cloud/auth/api-keys",
  severity: "high",
  names: ["roblox"],
  value: /[A-Za-z0-9+/=]{48}[A-Za-z0-9+/_=.-]{0,900}/,
  remediation: "Delete it.",
  revoke: "https://create.roblox.com/dashboard/credentials",
  hits: [`ROBLOX_API_KEY="‹${fake("alnum", 48)}›"`],
  misses: [`ROBLOX_API_KEY="${fake("alnum", 16)}"`],
});
