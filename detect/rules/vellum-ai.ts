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
  remediation: "Revoke it with the service and make another.",
  hits: [`VELLUM_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['VELLUM_API_KEY="short"'],
});
