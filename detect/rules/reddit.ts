import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const redditClientSecret = defineAssignment({
  id: "reddit-client-secret",
  what: "a Reddit app's client secret",
  source: "https://github.com/reddit-archive/reddit/wiki/OAuth2",
  severity: "high",
  names: ["reddit", "praw"],
  value: /[A-Za-z0-9_-]{27,30}/,
  remediation: "Regenerate it.",
  revoke: "https://www.reddit.com/prefs/apps",
  hits: [`REDDIT_CLIENT_SECRET="‹${fake("alnum", 30)}›"`],
  misses: [`REDDIT_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
