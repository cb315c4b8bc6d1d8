import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const hightouchKey = defineAssignment({
  id: "hightouch-key",
  what: "a Hightouch API key",
  source: "https://hightouch.com/docs/developer-tools/api-guide",
  severity: "critical",
  names: ["hightouch"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-z0-9_-]{32,80}/,
  remediation: "Delete the key under Settings, API keys.",
  revoke: "https://app.hightouch.com",
  hits: [`HIGHTOUCH_API_KEY="‹${fakeUuid()}›"`],
  misses: [`HIGHTOUCH_API_KEY="${fake("hex", 8)}"`],
});
