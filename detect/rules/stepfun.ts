import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stepfunKey = defineAssignment({
  id: "stepfun-key",
  what: "a StepFun API key",
  source: "https://platform.stepfun.com/docs/overview/quickstart",
  severity: "high",
  names: ["stepfun"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`STEPFUN_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: ['STEPFUN_API_KEY="short"'],
});
