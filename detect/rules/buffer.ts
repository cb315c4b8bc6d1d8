import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bufferToken = defineAssignment({
  id: "buffer-token",
  what: "a Buffer access token",
  source: "https://buffer.com/developers/api/oauth",
  severity: "high",
  names: ["buffer-access", "buffer-api", "buffer-token", "buffer_oauth"],
  value: /[12]\/[a-f0-9]{32,64}/,
  common: true,
  remediation: "Revoke the app's access.",
  revoke: "https://account.buffer.com/apps",
  hits: [`BUFFER_ACCESS_TOKEN="‹1/${fake("hex", 32)}›"`],
  misses: [`BUFFER_ACCESS_TOKEN="1/${fake("hex", 10)}"`],
});
