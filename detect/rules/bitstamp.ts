import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const bitstampSecret = defineAssignment({
  id: "bitstamp-secret",
  what: "a Bitstamp API key or secret",
  source: "https://www.bitstamp.net/api/",
  severity: "critical",
  names: ["bitstamp"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Security, API Access.",
  hits: [`BITSTAMP_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ['BITSTAMP_SECRET="short"'],
});
