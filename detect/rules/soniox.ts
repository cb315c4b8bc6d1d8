import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const sonioxKey = defineAssignment({
  id: "soniox-key",
  what: "a Soniox API key",
  source: "https://soniox.com/docs/stt/SDKs/python-SDK",
  severity: "medium",
  names: ["soniox"],
  value: UNSPECIFIED,
  remediation: "Delete the key in the Soniox Console, under the project's API keys.",
  hits: [`SONIOX_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SONIOX_API_KEY="short"'],
});
