import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const holidayapiKey = defineAssignment({
  id: "holidayapi-key",
  what: "a Holiday API key",
  source: "https://holidayapi.com/docs",
  severity: "low",
  names: ["holidayapi", "holiday-api"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Make a new key.",
  revoke: "https://holidayapi.com/dashboard",
  hits: [`HOLIDAYAPI_KEY="‹${fakeUuid()}›"`],
  misses: ["HOLIDAYAPI_KEY=" + fake("hex", 10)],
});
