import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.contentstack.com/docs/developers/apis/content-management-api#authentication";
const remediation = "Revoke the token in Contentstack under Settings, Tokens.";

export const contentstackToken = defineAssignment({
  id: "contentstack-token",
  what: "a Contentstack token",
  source,
  severity: "high",
  names: ["content-stack"],
  value: /cs[a-f0-9]{40}|cs[a-f0-9]{20,44}/,
  remediation,
  hits: [`CONTENTSTACK_MANAGEMENT_TOKEN="‹cs${fake("hex", 40)}›"`],
  misses: [`CONTENTSTACK_API_URL="cs${fake("hex", 8)}"`],
});

export const contentstackApiKey = defineAssignment({
  id: "contentstack-api-key",
  what: "a Contentstack stack API key",
  source,
  severity: "low",
  names: ["content-stack"],
  value: /blt[a-f0-9]{16}/,
  remediation,
  hits: [`CONTENTSTACK_API_KEY="‹blt${fake("hex", 16)}›"`],
  misses: [`CONTENTSTACK_API_KEY="blt${fake("hex", 5)}"`],
});
