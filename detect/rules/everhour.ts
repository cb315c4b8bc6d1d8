import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const everhourToken = defineAssignment({
  id: "everhour-token",
  what: "an Everhour API key",
  source: "https://everhour.docs.apiary.io/",
  severity: "medium",
  names: ["everhour"],
  value: /[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{6}-[a-f0-9]{6}-[a-f0-9]{8}/,
  remediation: "Regenerate the token.",
  revoke: "https://app.everhour.com/#/account/profile",
  hits: [
    `EVERHOUR_API_KEY="‹${fake("hex", 4)}-${fake("hex", 4)}-${fake("hex", 6)}-${fake("hex", 6)}-${fake("hex", 8)}›"`,
  ],
  misses: [
    `EVERHOUR_API_KEY="${fake("hex", 2)}-${fake("hex", 2)}-${fake("hex", 2)}-${fake("hex", 2)}-${fake("hex", 2)}"`,
  ],
});
