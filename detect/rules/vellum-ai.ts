import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const vellumKey = defineAssignment({
  id: "vellum-key",
  what: "a Vellum API key",
  source: "https://docs.vellum.ai/developers/client-sdk/authentication",
  severity: "high",
  names: ["vellum-api", "vellum-ai", "vellum-key"],
  value: UNSPECIFIED,
  remediation: "Create another key in the Workspace Settings and delete this one.",
  hits: [`VELLUM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['VELLUM_API_KEY="short"'],
});
