import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const craftmypdfKey = defineAssignment({
  id: "craftmypdf-key",
  what: "a CraftMyPDF API key",
  source: "https://craftmypdf.com/docs/index.html#section/Authentication",
  severity: "medium",
  names: ["craft-my-pdf"],
  value: /[a-z0-9]{32,44}={0,2}/,
  remediation: "Regenerate the key under API integration.",
  revoke: "https://app.craftmypdf.com",
  hits: [`CRAFTMYPDF_API_KEY="‹${fake("alnum", 35)}›"`, `CRAFTMYPDF_API_KEY="‹${fake("alnum", 39)}›"`],
  misses: [`CRAFTMYPDF_API_KEY="${fake("alnum", 11)}"`],
});
