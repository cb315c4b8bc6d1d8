import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const snapchatClientSecret = defineAssignment({
  id: "snapchat-client-secret",
  what: "a Snapchat client secret",
  source: "https://developers.snap.com/api/marketing-api/Ads-API/authentication",
  severity: "high",
  names: ["snapchat", "snap-client", "snapkit"],
  value: /[a-f0-9]{20}|[A-Za-z0-9_-]{43}/,
  remediation: "Regenerate it under business details.",
  revoke: "https://business.snapchat.com",
  hits: [`SNAPCHAT_CLIENT_SECRET="‹${fake("hex", 20)}›"`],
  misses: [`SNAPCHAT_CLIENT_SECRET="${fake("hex", 6)}"`],
});
