import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fishAudioKey = defineAssignment({
  id: "fish-audio-key",
  what: "a Fish Audio API key",
  source: "https://docs.fish.audio/developer-guide/getting-started/quickstart",
  severity: "medium",
  names: ["fish-audio", "fish-api"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`FISH_AUDIO_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['FISH_AUDIO_API_KEY="short"'],
});
