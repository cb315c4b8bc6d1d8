import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const freshdeskKey = defineAssignment({
  id: "freshdesk-key",
  what: "a Freshworks API key",
  source: "https://developers.freshdesk.com/api/#authentication",
  severity: "high",
  names: ["fresh-desk", "fresh-service", "fresh-caller", "fresh-chat", "fresh-sales", "fresh-works"],
  value: /[a-z0-9]{18,22}/,
  remediation: "Reset the key in Freshdesk under your profile's settings.",
  hits: [`FRESHDESK_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`FRESHDESK_API_KEY="${fake("alnum", 6)}"`],
});
