import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const imgbbApiKey = defineAssignment({
  id: "imgbb-api-key",
  what: "an ImgBB API key",
  source: "https://api.imgbb.com/",
  severity: "low",
  names: ["imgbb"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://api.imgbb.com",
  hits: [`IMGBB_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["IMGBB_API_KEY=" + fake("hex", 10)],
});
