import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tumblrConsumerKey = defineAssignment({
  id: "tumblr-consumer-key",
  what: "a Tumblr consumer key, secret or token",
  source: "https://www.tumblr.com/docs/en/api/v2#authentication",
  severity: "high",
  names: ["tumblr"],
  value: /[A-Za-z0-9]{50}/,
  remediation: "Replace the application.",
  revoke: "https://www.tumblr.com/oauth/apps",
  hits: [`TUMBLR_CONSUMER_SECRET="‹${fake("alnum", 50)}›"`],
  misses: [`TUMBLR_CONSUMER_SECRET="${fake("alnum", 16)}"`],
});
