import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const groovehqToken = defineAssignment({
  id: "groovehq-token",
  what: "a Groove access token",
  source: "https://www.groovehq.com/docs",
  severity: "high",
  names: ["groovehq", "groove-hq", "groove"],
  value: /[a-f0-9]{64}/,
  remediation: "Make a new private token in Groove's settings under API.",
  hits: [`GROOVEHQ_TOKEN="‹${fake("hex", 64)}›"`],
  misses: ["GROOVEHQ_TOKEN=" + fake("hex", 10)],
});
