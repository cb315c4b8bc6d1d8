import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const windsurfKey = defineAssignment({
  id: "windsurf-key",
  what: "a Windsurf service key",
  source: "https://docs.windsurf.com/windsurf/accounts/api-reference/introduction",
  severity: "high",
  names: ["windsurf", "codeium"],
  value: UNSPECIFIED,
  remediation: "Delete the key in the team settings, under Service Keys.",
  hits: [`WINDSURF_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['WINDSURF_API_KEY="short"'],
});
