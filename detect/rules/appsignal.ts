import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const appsignalKey = defineAssignment({
  id: "appsignal-key",
  what: "an AppSignal key",
  source: "https://docs.appsignal.com/api.html",
  severity: "medium",
  names: ["appsignal"],
  value: UNSPECIFIED,
  remediation: "Regenerate the key in the personal settings.",
  hits: [`APPSIGNAL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['APPSIGNAL_API_KEY="short"'],
});
