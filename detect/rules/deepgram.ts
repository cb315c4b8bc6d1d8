import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const deepgramKey = defineAssignment({
  id: "deepgram-key",
  what: "a Deepgram API key",
  source: "https://developers.deepgram.com/docs/create-additional-api-keys",
  severity: "high",
  names: ["deepgram"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the key.",
  revoke: "https://console.deepgram.com",
  hits: [`DEEPGRAM_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`DEEPGRAM_API_KEY="${fake("hex", 13)}"`],
});
