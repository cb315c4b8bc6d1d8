import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const extractorapiKey = defineAssignment({
  id: "extractorapi-key",
  what: "an ExtractorAPI key",
  source: "https://extractorapi.com/documentation/",
  severity: "low",
  names: ["extractor-api"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate the key.",
  revoke: "https://extractorapi.com/account",
  hits: [`EXTRACTORAPI_KEY="‹${fake("hex", 40)}›"`],
  misses: [`EXTRACTORAPI_KEY="${fake("hex", 13)}"`],
});
