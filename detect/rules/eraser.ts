import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const eraserToken = defineAssignment({
  id: "eraser-token",
  what: "an Eraser API token",
  source: "https://docs.eraser.io/reference/api-token",
  severity: "medium",
  names: ["eraser"],
  value: /[a-z0-9]{20}/,
  common: true,
  remediation: "Delete the token at https://app.eraser.io under team settings.",
  hits: [`ERASER_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`ERASER_API_TOKEN="${fake("alnum", 6)}"`],
});
