import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coinlayerKey = defineAssignment({
  id: "coinlayer-key",
  what: "a coinlayer key",
  source: "https://coinlayer.com/documentation",
  severity: "low",
  names: ["coin-layer"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://coinlayer.com/dashboard",
  hits: [`COINLAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`COINLAYER_ACCESS_KEY="${fake("hex", 10)}"`],
});
