import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pushyKey = defineAssignment({
  id: "pushy-key",
  what: "a Pushy secret API key",
  source: "https://github.com/pushy/pushy-node/blob/master/index.js",
  severity: "high",
  names: ["pushy-api", "pushy-secret", "pushy-key"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the secret API key in the dashboard.",
  revoke: "https://dashboard.pushy.me/",
  hits: [`PUSHY_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['PUSHY_API_KEY="short"'],
});
