import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const inworldKey = defineAssignment({
  id: "inworld-key",
  what: "an Inworld API key",
  source: "https://docs.inworld.ai/docs/quickstart-tts",
  severity: "medium",
  names: ["inworld"],
  value: /[A-Za-z0-9+/]{80,120}={0,2}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`INWORLD_API_KEY="‹${fake("alnum", 80)}›"`],
  misses: ['INWORLD_API_KEY="short"'],
});
