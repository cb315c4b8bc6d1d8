import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pusherAppSecret = defineAssignment({
  id: "pusher-app-secret",
  what: "a Pusher app secret",
  source: "https://pusher.com/docs/channels/library_auth_reference/rest-api/",
  severity: "high",
  names: ["pusher"],
  value: /[a-f0-9]{20}/,
  remediation: "Add new app keys and delete the old.",
  revoke: "https://dashboard.pusher.com",
  hits: [`PUSHER_APP_SECRET="‹${fake("hex", 20)}›"`],
  misses: ["PUSHER_APP_SECRET=" + fake("hex", 10)],
});

export const pusherBeamsSecretKey = defineAssignment({
  id: "pusher-beams-secret-key",
  what: "a Pusher Beams secret key",
  source: "https://pusher.com/docs/beams/reference/publish-api/",
  severity: "high",
  names: ["pusher-beams", "beams-secret", "pusher"],
  value: /[A-F0-9]{44}|[A-F0-9]{64}/,
  remediation: "Make a new key.",
  revoke: "https://dashboard.pusher.com/beams",
  hits: [`PUSHER_BEAMS_SECRET_KEY="‹${fake("hex", 64)}›"`],
  misses: ["PUSHER_BEAMS_SECRET_KEY=" + fake("hex", 10)],
});
