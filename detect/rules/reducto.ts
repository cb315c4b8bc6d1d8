import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const reductoKey = defineAssignment({
  id: "reducto-key",
  what: "a Reducto API key",
  source: "https://docs.reducto.ai/studio-account",
  severity: "high",
  names: ["reducto"],
  value: UNSPECIFIED,
  remediation: "Delete the key under API Keys.",
  revoke: "https://studio.reducto.ai",
  hits: [`REDUCTO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['REDUCTO_API_KEY="short"'],
});
