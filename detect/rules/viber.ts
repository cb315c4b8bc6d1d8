import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const viberAuthToken = defineAssignment({
  id: "viber-auth-token",
  what: "a Viber bot's auth token",
  source: "https://developers.viber.com/docs/api/rest-bot-api/#authentication-token",
  severity: "high",
  names: ["viber"],
  value: /[a-f0-9]{16}-[a-f0-9]{16}-[a-f0-9]{16}/,
  remediation: "Regenerate it.",
  revoke: "https://partners.viber.com",
  hits: [`VIBER_AUTH_TOKEN="‹${fake("hex", 16)}-${fake("hex", 16)}-${fake("hex", 16)}›"`],
  misses: [`VIBER_AUTH_TOKEN="${fake("hex", 5)}-${fake("hex", 5)}-${fake("hex", 5)}"`],
});
