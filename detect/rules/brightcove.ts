import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const brightcoveClientSecret = defineAssignment({
  id: "brightcove-client-secret",
  what: "a Brightcove client secret",
  source: "https://apis.support.brightcove.com/oauth/getting-started/getting-api-credentials.html",
  severity: "high",
  names: ["brightcove"],
  value: /[a-z0-9_-]{86}/,
  remediation: "Delete the registration in Brightcove Studio under Admin, API authentication.",
  hits: [`BRIGHTCOVE_CLIENT_SECRET="‹${fake("alnum", 86)}›"`],
  misses: [`BRIGHTCOVE_CLIENT_SECRET="${fake("alnum", 28)}"`],
});
