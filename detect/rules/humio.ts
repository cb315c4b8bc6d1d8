import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const humioToken = defineAssignment({
  id: "humio-token",
  what: "a Humio (LogScale) token",
  source: "https://library.humio.com/humio-server/ingesting-data-tokens.html",
  severity: "medium",
  names: ["humio", "logscale"],
  value: UNSPECIFIED,
  remediation: "Delete it in the repository's settings, under Ingest tokens.",
  hits: [`HUMIO_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['HUMIO_TOKEN="short"'],
});
