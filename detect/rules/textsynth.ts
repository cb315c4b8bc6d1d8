import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const textsynthKey = defineAssignment({
  id: "textsynth-key",
  what: "a TextSynth API key",
  source: "https://textsynth.com/documentation.html",
  severity: "medium",
  names: ["textsynth"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`TEXTSYNTH_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['TEXTSYNTH_API_KEY="short"'],
});
