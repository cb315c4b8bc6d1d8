import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appfollowToken = defineAssignment({
  id: "appfollow-token",
  what: "an AppFollow API token",
  source: "https://docs.api.appfollow.io/docs/authentication",
  severity: "medium",
  names: ["app-follow"],
  // A JWT; 20 characters in the first version.
  value: /eyJ[a-z0-9_-]{10,200}\.[a-z0-9_-]{20,600}\.[a-z0-9_-]{43,86}|[a-z0-9]{20}/,
  remediation: "Delete the token.",
  revoke: "https://watch.appfollow.io/settings/integrations/api",
  hits: [
    `APPFOLLOW_API_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`,
    `APPFOLLOW_API_TOKEN="‹${fake("alnum", 20)}›"`,
  ],
  misses: [`APPFOLLOW_API_TOKEN="${fake("alnum", 12)}"`],
});
