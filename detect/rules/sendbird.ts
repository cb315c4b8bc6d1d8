import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sendbirdApiToken = defineAssignment({
  id: "sendbird-api-token",
  what: "a Sendbird API token",
  source: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api",
  severity: "critical",
  names: ["sendbird", "send-bird"],
  value: /[a-f0-9]{24,40}/,
  remediation: "Revoke it under settings, application, general.",
  revoke: "https://dashboard.sendbird.com",
  hits: [`SENDBIRD_API_TOKEN="‹${fake("hex", 40)}›"`],
  misses: [`SENDBIRD_API_TOKEN="${fake("hex", 13)}"`],
});
