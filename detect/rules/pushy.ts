import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pushyKey = defineAssignment({
  id: "pushy-key",
  what: "a Pushy secret API key",
  source: "https://pushy.me/docs/api/send-notifications",
  severity: "high",
  names: ["pushy-api", "pushy-secret", "pushy-key"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`PUSHY_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['PUSHY_API_KEY="short"'],
});
