import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ethplorerKey = defineRule({
  id: "ethplorer-key",
  what: "an Ethplorer API key",
  source: "https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API",
  severity: "low",
  documented: false,
  keywords: ["EK-"],
  pattern: token(/EK-[A-Za-z0-9]{5}-[A-Za-z0-9]{7}-[A-Za-z0-9]{5}/),
  remediation: "Delete the key.",
  revoke: "https://ethplorer.io/wallet",
  hits: ["EK-" + fake("alnum", 5) + "-" + fake("alnum", 7) + "-" + fake("alnum", 5)],
  misses: ["EK-" + fake("alnum", 2) + "-" + fake("alnum", 2) + "-" + fake("alnum", 2)],
});
