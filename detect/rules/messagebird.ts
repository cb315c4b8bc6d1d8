import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const messagebirdAccessKey = defineAssignment({
  id: "messagebird-access-key",
  what: "a MessageBird (Bird) access key",
  source: "https://developers.messagebird.com/api/#authentication",
  severity: "critical",
  names: ["messagebird", "message-bird"],
  value: /(?:live_|test_)?[A-Za-z0-9]{25}/,
  remediation: "Delete the key.",
  revoke: "https://dashboard.messagebird.com/en/developers/access",
  hits: [
    `MESSAGEBIRD_ACCESS_KEY="‹${fake("alnum", 25)}›"`,
    `MESSAGEBIRD_API_KEY="‹live_${fake("alnum", 25)}›"`,
  ],
  misses: ["MESSAGEBIRD_ACCESS_KEY=" + fake("hex", 10)],
});

export const messagebirdSigningKey = defineAssignment({
  id: "messagebird-signing-key",
  what: "a MessageBird (Bird) signing key or access key",
  source: "https://developers.messagebird.com/api/#verifying-http-requests",
  severity: "high",
  names: ["messagebird", "message-bird", "bird-access-key"],
  value: /[A-Za-z0-9]{32}|[A-Za-z0-9]{36,64}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Make a new key in MessageBird's developer settings.",
  hits: [`MESSAGEBIRD_SIGNING_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["MESSAGEBIRD_SIGNING_KEY=" + fake("hex", 10)],
});
