import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vimeoToken = defineAssignment({
  id: "vimeo-token",
  what: "a Vimeo access token or client secret",
  source: "https://developer.vimeo.com/api/authentication",
  severity: "high",
  names: ["vimeo"],
  value: /[a-f0-9]{32}|[A-Za-z0-9+/]{128}/,
  remediation: "Delete it.",
  revoke: "https://developer.vimeo.com/apps",
  hits: [`VIMEO_ACCESS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`VIMEO_ACCESS_TOKEN="${fake("hex", 10)}"`],
});
