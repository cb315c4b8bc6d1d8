import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const hyperbrowserKey = defineAssignment({
  id: "hyperbrowser-key",
  what: "a Hyperbrowser API key",
  source: "https://github.com/hyperbrowserai/node-sdk",
  severity: "high",
  names: ["hyperbrowser"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`HYPERBROWSER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HYPERBROWSER_API_KEY="short"'],
});
