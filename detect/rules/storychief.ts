import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const storychiefApiKey = defineAssignment({
  id: "storychief-api-key",
  what: "a StoryChief API key",
  source: "https://developers.storychief.io/",
  severity: "high",
  names: ["storychief", "story-chief"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|[A-Za-z0-9_-]{32,128}/,
  remediation: "Delete it in StoryChief under settings, API keys.",
  hits: [`STORYCHIEF_API_KEY="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`STORYCHIEF_API_KEY="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
