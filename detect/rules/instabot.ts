import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const instabotApiKey = defineAssignment({
  id: "instabot-api-key",
  what: "an Instabot API key",
  source: "https://docs.instabot.io",
  severity: "medium",
  names: ["instabot"],
  value: /[A-Za-z0-9+/=_-]{32,100}/,
  remediation: "Make a new key in Instabot's settings.",
  hits: [`INSTABOT_API_KEY="‹${fake("base64", 43)}=›"`],
  misses: ["INSTABOT_API_KEY=" + fake("hex", 10)],
});
