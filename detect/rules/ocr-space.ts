import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ocrSpaceApiKey = defineAssignment({
  id: "ocr-space-api-key",
  what: "an OCR.space API key",
  source: "https://ocr.space/OCRAPI",
  severity: "low",
  names: ["ocr-space", "ocrspace", "ocr.space", "ocr-api"],
  value: /K\d{14}/,
  remediation: "Ask for a new key.",
  revoke: "https://ocr.space/ocrapi",
  hits: [`OCR_SPACE_API_KEY="‹K${fake("digits", 14)}›"`],
  misses: ["OCR_SPACE_API_KEY=" + fake("hex", 10)],
});
