import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const leanplumKey = defineAssignment({
  id: "leanplum-key",
  what: "a Leanplum API key",
  source: "https://docs.leanplum.com/reference/authentication",
  severity: "high",
  names: ["leanplum"],
  value: UNSPECIFIED,
  remediation: "Deactivate it in the app's settings, under Keys & Settings, and issue a new one.",
  hits: [`LEANPLUM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LEANPLUM_API_KEY="short"'],
});
