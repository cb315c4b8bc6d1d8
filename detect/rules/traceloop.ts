import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const traceloopKey = defineAssignment({
  id: "traceloop-key",
  what: "a Traceloop API key",
  source: "https://www.traceloop.com/docs/openllmetry/integrations/traceloop",
  severity: "medium",
  names: ["traceloop"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`TRACELOOP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['TRACELOOP_API_KEY="short"'],
});
