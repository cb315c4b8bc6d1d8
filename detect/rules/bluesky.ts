import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const blueskyAppPassword = defineAssignment({
  id: "bluesky-app-password",
  what: "a Bluesky app password",
  source: "https://docs.bsky.app/docs/get-started",
  severity: "high",
  names: ["bluesky", "bsky", "atproto"],
  value: /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/,
  remediation: "Delete the password.",
  revoke: "https://bsky.app/settings/app-passwords",
  hits: [
    `BLUESKY_PASSWORD="‹${fake("lower", 4)}-${fake("hex", 4)}-${fake("lower", 4)}-${fake("digits", 4)}›"`,
  ],
  misses: ["bluesky is nice"],
});
