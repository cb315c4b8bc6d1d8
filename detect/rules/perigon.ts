import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const perigonKey = defineAssignment({
  id: "perigon-key",
  what: "a Perigon API key",
  source: "https://pypi.org/project/perigon",
  severity: "medium",
  names: ["perigon"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Developers, API keys.",
  hits: [`PERIGON_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PERIGON_API_KEY="short"'],
});
