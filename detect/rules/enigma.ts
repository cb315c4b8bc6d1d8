import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const enigmaKey = defineAssignment({
  id: "enigma-key",
  what: "an Enigma API key",
  source: "https://developers.enigma.com/docs",
  severity: "medium",
  names: ["enigma"],
  value: /[a-z0-9]{40}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://console.enigma.com/api",
  hits: [`ENIGMA_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`ENIGMA_API_KEY="${fake("alnum", 13)}"`],
});
