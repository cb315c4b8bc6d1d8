import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const nodepingToken = defineAssignment({
  id: "nodeping-token",
  what: "a NodePing API token",
  source: "https://github.com/NodePing/python-nodeping-api",
  severity: "medium",
  names: ["nodeping"],
  value: UNSPECIFIED,
  remediation: "Reset it under Account Settings, API.",
  hits: [`NODEPING_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['NODEPING_TOKEN="short"'],
});
