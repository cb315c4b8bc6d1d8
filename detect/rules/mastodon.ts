import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mastodonAccessToken = defineAssignment({
  id: "mastodon-access-token",
  what: "a Mastodon access token",
  source: "https://docs.joinmastodon.org/client/token/",
  severity: "medium",
  names: ["mastodon"],
  value: /[A-Za-z0-9_-]{43}|[a-f0-9]{64}/,
  remediation: "Delete the application in the account's settings under development.",
  hits: [`MASTODON_ACCESS_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["MASTODON_ACCESS_TOKEN=" + fake("hex", 10)],
});
