import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const homeAssistantToken = defineAssignment({
  id: "home-assistant-token",
  what: "a Home Assistant long-lived access token",
  source: "https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token",
  severity: "critical",
  names: ["home-assistant", "hass-token", "hass_token", "ha_token", "supervisor-token"],
  value: JWT,
  remediation: "Delete the token in Home Assistant under your profile, Security.",
  hits: [`HOME_ASSISTANT_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`HOME_ASSISTANT_TOKEN="${fake("alnum", 12)}"`],
});
