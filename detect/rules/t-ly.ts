import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tLyApiToken = defineAssignment({
  id: "t-ly-api-token",
  what: "a T.LY API token",
  source: "https://t.ly/docs/#introduction",
  severity: "medium",
  names: ["t.ly", "t-ly", "tly-api", "tly-token", "tly-key"],
  value: /[A-Za-z0-9]{60}/,
  remediation: "Delete it.",
  revoke: "https://t.ly/settings#/api",
  hits: [`TLY_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`TLY_API_TOKEN="${fake("alnum", 20)}"`],
});
