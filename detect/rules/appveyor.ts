import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appveyorToken = defineAssignment({
  id: "appveyor-token",
  what: "an AppVeyor API token",
  source: "https://www.appveyor.com/docs/api/#authentication",
  severity: "high",
  names: ["app-veyor"],
  value: /(?:v2\.)?[a-z0-9]{20}/,
  remediation: "Regenerate the token.",
  revoke: "https://ci.appveyor.com/api-keys",
  hits: [`APPVEYOR_API_TOKEN="‹v2.${fake("lower", 20)}›"`, `APPVEYOR_API_TOKEN="‹${fake("lower", 20)}›"`],
  misses: [`APPVEYOR_API_TOKEN="v2.${fake("lower", 6)}"`],
});
