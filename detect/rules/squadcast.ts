import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const squadcastToken = defineAssignment({
  id: "squadcast-token",
  what: "a Squadcast refresh token",
  source: "https://apidocs.squadcast.com/",
  severity: "high",
  names: ["squadcast"],
  value: /[a-f0-9]{80}|[a-f0-9]{40}/,
  remediation: "Regenerate it in Squadcast under my profile, API token.",
  hits: [`SQUADCAST_REFRESH_TOKEN="‹${fake("hex", 80)}›"`],
  misses: [`SQUADCAST_REFRESH_TOKEN="${fake("hex", 26)}"`],
});
