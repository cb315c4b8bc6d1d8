import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const lemonsqueezyApiKey = defineAssignment({
  id: "lemonsqueezy-api-key",
  what: "a Lemon Squeezy API key",
  source: "https://docs.lemonsqueezy.com/api/getting-started/requests",
  severity: "critical",
  names: ["lemonsqueezy", "lemon-squeezy"],
  value: JWT,
  remediation: "Delete the key.",
  revoke: "https://app.lemonsqueezy.com/settings/api",
  hits: [`LEMONSQUEEZY_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["LEMONSQUEEZY_API_KEY=" + fake("hex", 10)],
});
