import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const languagelayerAccessKey = defineAssignment({
  id: "languagelayer-access-key",
  what: "a languagelayer access key",
  source: "https://languagelayer.com/documentation",
  severity: "low",
  names: ["languagelayer", "language-layer"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://languagelayer.com/dashboard",
  hits: [`LANGUAGELAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: ["LANGUAGELAYER_ACCESS_KEY=" + fake("hex", 10)],
});
