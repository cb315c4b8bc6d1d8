import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const stepfunKey = defineAssignment({
  id: "stepfun-key",
  what: "a StepFun API key",
  source: "https://platform.stepfun.com/docs/zh/overview/quickstart",
  severity: "high",
  names: ["stepfun"],
  value: UNSPECIFIED,
  remediation: "Delete the key among the interface keys.",
  revoke: "https://platform.stepfun.com/interface-key",
  hits: [`STEPFUN_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['STEPFUN_API_KEY="short"'],
});
