import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const voicegainToken = defineAssignment({
  id: "voicegain-token",
  what: "a Voicegain JWT",
  source: "https://console.voicegain.ai/api-documentation",
  severity: "medium",
  names: ["voicegain"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Regenerate it in Voicegain's console under security, JWT.",
  hits: [`VOICEGAIN_JWT_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`VOICEGAIN_JWT_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
