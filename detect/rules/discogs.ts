import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const discogsToken = defineAssignment({
  id: "discogs-token",
  what: "a Discogs token",
  source: "https://www.discogs.com/developers/#page:authentication",
  severity: "medium",
  names: ["discogs"],
  // A personal token has 40 letters, an app's secret 32.
  value: /[A-Za-z]{40}|[A-Za-z]{32}/,
  remediation: "Generate a new token.",
  revoke: "https://www.discogs.com/settings/developers",
  hits: [`DISCOGS_TOKEN=‹${fake("letters", 40)}›`],
  misses: ["DISCOGS_USER=acme"],
});
