import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const jigsawstackKey = defineAssignment({
  id: "jigsawstack-key",
  what: "a JigsawStack API key",
  source: "https://docs.jigsawstack.com/api-reference/authentication",
  severity: "high",
  names: ["jigsawstack", "jigsaw-stack"],
  value: UNSPECIFIED,
  remediation: "Delete it in the dashboard, under Keys.",
  hits: [`JIGSAWSTACK_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['JIGSAWSTACK_API_KEY="short"'],
});
