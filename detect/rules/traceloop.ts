import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const traceloopKey = defineAssignment({
  id: "traceloop-key",
  what: "a Traceloop API key",
  source: "https://traceloop.com/docs/settings/managing-api-keys",
  severity: "medium",
  names: ["traceloop"],
  value: UNSPECIFIED,
  remediation: "Revoke the key under Settings, Organization.",
  revoke: "https://app.traceloop.com/settings/api-keys",
  hits: [`TRACELOOP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['TRACELOOP_API_KEY="short"'],
});
