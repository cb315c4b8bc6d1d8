import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.flickr.com/services/api/misc.api_keys.html";
const remediation = "Delete the key.";
const revoke = "https://www.flickr.com/services/apps/by/me";

export const flickrKey = defineAssignment({
  id: "flickr-key",
  what: "a Flickr API key",
  source,
  severity: "medium",
  names: ["flickr"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`FLICKR_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`FLICKR_API_KEY="${fake("hex", 10)}"`],
});

export const flickrSecret = defineAssignment({
  id: "flickr-secret",
  what: "a Flickr API secret",
  source,
  severity: "high",
  names: ["flickr"],
  value: /[a-f0-9]{16}/,
  remediation,
  revoke,
  hits: [`FLICKR_SECRET="‹${fake("hex", 16)}›"`],
  misses: [`FLICKR_SECRET="${fake("hex", 5)}"`],
});

export const flickrToken = defineAssignment({
  id: "flickr-token",
  what: "a Flickr OAuth token",
  source,
  severity: "high",
  names: ["flickr"],
  value: /\d{17}-[a-f0-9]{16}/,
  remediation,
  revoke,
  hits: [`FLICKR_OAUTH_TOKEN="‹${fake("digits", 17)}-${fake("hex", 16)}›"`],
  misses: [`FLICKR_OAUTH_TOKEN="${fake("digits", 5)}-${fake("hex", 5)}"`],
});
