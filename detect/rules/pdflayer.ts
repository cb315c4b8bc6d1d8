import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pdflayerAccessKey = defineAssignment({
  id: "pdflayer-access-key",
  what: "a pdflayer access key",
  source: "https://pdflayer.com/documentation",
  severity: "low",
  names: ["pdflayer", "pdf-layer"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://pdflayer.com/dashboard",
  hits: [`PDFLAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["PDFLAYER_ACCESS_KEY=" + fake("hex", 10)],
});
