import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const glitchtipToken = defineAssignment({
  id: "glitchtip-token",
  what: "a GlitchTip auth token",
  source: "https://glitchtip.com/documentation/cli",
  severity: "medium",
  names: ["glitchtip"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it under Profile, Auth Tokens.",
  hits: [`GLITCHTIP_TOKEN="‹${fake("hex", 40)}›"`],
  misses: ['GLITCHTIP_TOKEN="short"'],
});
