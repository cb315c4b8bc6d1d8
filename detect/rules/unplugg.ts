import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const unpluggAccessToken = defineAssignment({
  id: "unplugg-access-token",
  what: "an Unplugg access token",
  source: "https://unplu.gg/",
  severity: "low",
  names: ["unplugg", "unplu-gg"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it in Unplugg's account settings, then make a new one.",
  hits: [`UNPLUGG_ACCESS_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`UNPLUGG_ACCESS_TOKEN="${fake("hex", 21)}"`],
});
