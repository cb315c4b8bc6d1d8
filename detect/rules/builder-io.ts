import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const builderIoPrivateKey = defineRule({
  id: "builder-io-private-key",
  what: "a Builder.io private key",
  source: "https://npmjs.com/package/@builder.io/admin-sdk",
  severity: "high",
  keywords: ["bpk-"],
  pattern: token(/bpk-[a-f0-9]{32}/),
  remediation: "Delete the key under Space Settings, Private Keys.",
  hits: ["bpk-" + fake("hex", 32)],
  misses: ["bpk-" + fake("hex", 10)],
});
