import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const fishAudioKey = defineAssignment({
  id: "fish-audio-key",
  what: "a Fish Audio API key",
  source: "https://docs.fish.audio/developer-guide/getting-started/api-key",
  severity: "medium",
  names: ["fish-audio", "fish-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://fish.audio/app/api-keys",
  hits: [`FISH_AUDIO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FISH_AUDIO_API_KEY="short"'],
});
