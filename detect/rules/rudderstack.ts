import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rudderstackToken = defineAssignment({
  id: "rudderstack-token",
  what: "a RudderStack write key or access token",
  source: "https://www.rudderstack.com/docs/dashboard-guides/personal-access-token/",
  severity: "medium",
  names: ["rudderstack", "rudder-stack", "rudder"],
  value: /[A-Za-z0-9]{27}/,
  remediation: "Delete it in RudderStack's settings, or make a new source.",
  hits: [`RUDDERSTACK_WRITE_KEY="‹${fake("alnum", 27)}›"`],
  misses: [`RUDDERSTACK_WRITE_KEY="${fake("alnum", 9)}"`],
});
