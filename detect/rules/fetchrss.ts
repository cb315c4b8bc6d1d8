import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fetchrssToken = defineAssignment({
  id: "fetchrss-token",
  what: "a FetchRSS API token",
  source: "https://fetchrss.com/developers",
  severity: "low",
  names: ["fetch-rss"],
  value: /[a-z0-9.]{40}/,
  remediation: "Regenerate the token.",
  revoke: "https://fetchrss.com/profile",
  hits: [`FETCHRSS_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: [`FETCHRSS_TOKEN="${fake("alnum", 13)}"`],
});
