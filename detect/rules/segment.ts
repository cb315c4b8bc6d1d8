import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const segmentPublicApiToken = defineRule({
  id: "segment-public-api-token",
  what: "a Segment public API token",
  source: "https://www.twilio.com/docs/segment/api/public-api",
  severity: "critical",
  documented: false,
  keywords: ["sgp_"],
  pattern: token(/sgp_[A-Za-z0-9]{64}/),
  remediation: "Remove it in Segment under workspace settings, access management, tokens.",
  hits: ["sgp_" + fake("alnum", 64)],
  misses: ["sgp_" + fake("alnum", 8)],
});

export const segmentWriteKey = defineAssignment({
  id: "segment-write-key",
  what: "a Segment write key",
  source: "https://www.twilio.com/docs/segment/connections/find-writekey",
  severity: "medium",
  names: ["segment", "segment-write", "segmentio"],
  common: true,
  value: /[A-Za-z0-9]{32}/,
  remediation: "Make a new write key under the source's API keys.",
  hits: [`SEGMENT_WRITE_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SEGMENT_WRITE_KEY="${fake("alnum", 10)}"`],
});

export const segmentAccessToken = defineAssignment({
  id: "segment-access-token",
  what: "a Segment access token",
  source: "https://www.twilio.com/docs/segment/api/config-api",
  severity: "critical",
  names: ["segment"],
  common: true,
  value: /[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}/,
  remediation: "Remove it in Segment under workspace settings, access management, tokens.",
  hits: [`SEGMENT_ACCESS_TOKEN="‹${fake("alnum", 43)}.${fake("alnum", 43)}›"`],
  misses: [`SEGMENT_ACCESS_TOKEN="${fake("alnum", 14)}.${fake("alnum", 14)}"`],
});
