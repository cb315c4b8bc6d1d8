import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lendflowToken = defineAssignment({
  id: "lendflow-token",
  what: "a Lendflow token",
  source: "https://docs.lendflow.com/",
  severity: "critical",
  names: ["lendflow"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[A-Za-z0-9_.-]{36,128}/,
  remediation: "Make a new token in Lendflow's dashboard.",
  hits: [`LENDFLOW_API_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ["LENDFLOW_API_TOKEN=" + fake("hex", 10)],
});
