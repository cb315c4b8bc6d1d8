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
  remediation: "Delete the token under team settings.",
  revoke: "https://app.eraser.io",
  hits: [`ERASER_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: [`ERASER_API_TOKEN="${fake("alnum", 6)}"`],
});
