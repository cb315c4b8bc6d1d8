import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const picovoiceAccessKey = defineAssignment({
  id: "picovoice-access-key",
  what: "a Picovoice access key",
  source: "https://picovoice.ai/docs/faq/general/",
  severity: "high",
  names: ["picovoice", "porcupine"],
  value: /[A-Za-z0-9+/]{54}==/,
  remediation: "Regenerate it in Picovoice's console.",
  hits: [`PICOVOICE_ACCESS_KEY=‹${fake("base64", 54)}==›`],
  misses: ["PICOVOICE_REGION=shop"],
});
