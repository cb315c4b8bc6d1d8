import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const unleashApiToken = defineRule({
  id: "unleash-api-token",
  what: "an Unleash API token",
  source: "https://github.com/Unleash/unleash/blob/main/src/lib/openapi/spec/api-token-schema.ts",
  severity: "high",
  keywords: ["unleash"],
  // projects:environment.hash; a star stands for all.
  pattern:
    /unleash[\w.-]{0,40}["'`]?\]?[ \t]{0,8}(?::=|=>|=|:|,)[ \t]{0,8}["'`]?(?<secret>(?:\*|\[\]|[\w-]{1,60}):(?:\*|[\w-]{1,60})\.[a-f0-9]{50,64})(?![\w-])/i,
  remediation: "Delete it in Unleash under admin, API access.",
  hits: [`UNLEASH_API_TOKEN="‹*:production.${fake("hex", 56)}›"`],
  misses: ["UNLEASH_API_" + 'TOKEN="*:production.token"'],
});

export const unleashPersonalToken = defineAssignment({
  id: "unleash-personal-token",
  what: "an Unleash personal access token",
  source: "https://docs.getunleash.io/reference/api-tokens-and-client-keys",
  severity: "high",
  names: ["unleash"],
  value: /user:[a-f0-9]{50,64}/,
  remediation: "Delete it in Unleash under profile, personal API tokens.",
  hits: [`UNLEASH_PERSONAL_TOKEN="‹user:${fake("hex", 56)}›"`],
  misses: [`UNLEASH_PERSONAL_TOKEN="user:${fake("hex", 18)}"`],
});
