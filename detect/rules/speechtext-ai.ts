import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const speechtextAiKey = defineAssignment({
  id: "speechtext-ai-key",
  what: "a SpeechText.AI secret key",
  source: "https://speechtext.ai/speech-recognition-api",
  severity: "medium",
  names: ["speechtext-ai", "speechtextai", "speechtext"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in SpeechText.AI's dashboard.",
  hits: [`SPEECHTEXT_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SPEECHTEXT_SECRET_KEY="${fake("hex", 10)}"`],
});
