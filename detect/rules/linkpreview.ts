import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const linkpreviewApiKey = defineAssignment({
  id: "linkpreview-api-key",
  what: "a LinkPreview API key",
  source: "https://docs.linkpreview.net/",
  severity: "low",
  names: ["linkpreview", "link-preview"],
  value: /[a-f0-9]{32}|[a-f0-9]{45}/,
  remediation: "Delete the key.",
  revoke: "https://my.linkpreview.net",
  hits: [`LINKPREVIEW_API_KEY="‹${fake("hex", 32)}›"`, `LINKPREVIEW_KEY="‹${fake("hex", 45)}›"`],
  misses: ["LINKPREVIEW_API_KEY=" + fake("hex", 10)],
});
