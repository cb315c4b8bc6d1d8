import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const opentokApiSecret = defineAssignment({
  id: "opentok-api-secret",
  what: "a Vonage Video (OpenTok) API secret",
  source: "https://tokbox.com/developer/guides/basics/",
  severity: "high",
  names: ["opentok", "tokbox", "vonage-video"],
  value: /[a-f0-9]{40}/,
  remediation: "Make a new secret of the project.",
  revoke: "https://tokbox.com/account/",
  hits: [`OPENTOK_API_SECRET="‹${fake("hex", 40)}›"`],
  misses: ["OPENTOK_API_SECRET=" + fake("hex", 10)],
});
