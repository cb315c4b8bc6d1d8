import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const myexperimentKey = defineAssignment({
  id: "myexperiment-key",
  what: "a myExperiment API key",
  source: "https://web-archive.southampton.ac.uk/wiki.myexperiment.org/wiki/Developer:API.html",
  severity: "low",
  names: ["myexperiment"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MYEXPERIMENT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MYEXPERIMENT_API_KEY="short"'],
});
