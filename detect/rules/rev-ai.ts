import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const revAiAccessToken = defineAssignment({
  id: "rev-ai-access-token",
  what: "a Rev AI access token",
  source: "https://docs.rev.ai/get-started/",
  severity: "high",
  names: ["rev-ai", "revai"],
  value: /[A-Za-z0-9_-]{50,100}/,
  remediation: "Delete it.",
  revoke: "https://www.rev.ai/access-token",
  hits: [`REVAI_ACCESS_TOKEN="‹02${fake("alnum", 62)}›"`],
  misses: [`REVAI_ACCESS_TOKEN="02${fake("alnum", 20)}"`],
});
