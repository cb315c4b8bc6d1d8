import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const leptonToken = defineAssignment({
  id: "lepton-token",
  what: "a Lepton AI workspace token",
  source: "https://docs.nvidia.com/dgx-cloud/lepton/features/workspace/token",
  severity: "high",
  names: ["lepton-api", "lepton-ai", "lepton-workspace", "lepton-token"],
  value: UNSPECIFIED,
  remediation: "Delete it under Settings, Tokens.",
  hits: [`LEPTON_API_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['LEPTON_API_TOKEN="short"'],
});
