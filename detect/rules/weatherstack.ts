import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const weatherstackAccessKey = defineAssignment({
  id: "weatherstack-access-key",
  what: "a weatherstack access key",
  source: "https://weatherstack.com/documentation",
  severity: "low",
  names: ["weatherstack"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in weatherstack's dashboard.",
  revoke: "https://weatherstack.com/dashboard",
  hits: [`WEATHERSTACK_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`WEATHERSTACK_ACCESS_KEY="${fake("hex", 10)}"`],
});
