import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dreamhostKey = defineAssignment({
  id: "dreamhost-key",
  what: "a DreamHost API key",
  source: "https://help.dreamhost.com/hc/en-us/articles/217555677-API-metacommands",
  severity: "high",
  names: ["dreamhost"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Delete the key in the panel.",
  revoke: "https://panel.dreamhost.com/?tree=home.api",
  hits: [`DREAMHOST_API_KEY="‹${fake("alnum", 16)}›"`],
  misses: ['DREAMHOST_API_KEY="short"'],
});
