import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const signableKey = defineAssignment({
  id: "signable-key",
  what: "a Signable API key",
  source: "https://developers.signable.app/authentication",
  severity: "high",
  names: ["signable-api", "signable-key"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Company Settings, API & Webhooks.",
  hits: [`SIGNABLE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SIGNABLE_API_KEY="short"'],
});
