import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const facePlusPlusKey = defineAssignment({
  id: "face-plus-plus-key",
  what: "a Face++ API key or secret",
  source: "https://console.faceplusplus.com/documents/5679127",
  severity: "medium",
  names: ["face-plus-plus", "faceplusplus", "facepp"],
  value: /[a-z0-9_-]{32}/,
  remediation: "Delete the key.",
  revoke: "https://console.faceplusplus.com",
  hits: [`FACEPLUSPLUS_API_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`FACEPLUSPLUS_API_SECRET="${fake("alnum", 10)}"`],
});
