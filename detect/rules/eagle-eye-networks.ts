import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const eagleEyeNetworksKey = defineAssignment({
  id: "eagle-eye-networks-key",
  what: "an Eagle Eye Networks API key",
  source: "https://developer.eagleeyenetworks.com/",
  severity: "high",
  names: ["eagle-eye"],
  value: /[a-z0-9]{15}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Ask Eagle Eye Networks for another key; change the user's password.",
  hits: [
    `EAGLE_EYE_NETWORKS_API_KEY="‹${fake("alnum", 15)}›"`,
    `EAGLE_EYE_NETWORKS_API_KEY="‹${fakeUuid()}›"`,
  ],
  misses: [`EAGLE_EYE_NETWORKS_API_KEY="${fake("alnum", 5)}"`],
});
