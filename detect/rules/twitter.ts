import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const twitterSecret = defineAssignment({
  id: "twitter-secret",
  what: "an X (Twitter) secret",
  source: "https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret",
  severity: "high",
  names: ["twitter", "tweepy", "x-api-secret", "x-bearer-token"],
  value:
    /(?:A{18,23}[A-Za-z0-9%]{60,110}|[A-Za-z0-9]{50}|[A-Za-z0-9]{45}|[A-Za-z0-9]{25}|[0-9]{8,25}-[A-Za-z0-9]{20,42})/,
  remediation: "Regenerate it.",
  revoke: "https://developer.x.com",
  hits: [`TWITTER_API_SECRET=‹${fake("alnum", 50)}›`],
  misses: ["TWITTER_HANDLE=shop"],
});
