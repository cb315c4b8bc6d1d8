import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailboxlayerAccessKey = defineAssignment({
  id: "mailboxlayer-access-key",
  what: "a mailboxlayer access key",
  source: "https://mailboxlayer.com/documentation",
  severity: "low",
  names: ["mailboxlayer"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://mailboxlayer.com/dashboard",
  hits: [`const mailboxlayer = "‹${fake("hex", 32)}›"`],
  misses: ["MAILBOXLAYER_ACCESS_KEY=" + fake("hex", 10)],
});
