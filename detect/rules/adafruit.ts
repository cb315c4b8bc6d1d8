import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const adafruitIoKey = defineRule({
  id: "adafruit-io-key",
  what: "an Adafruit IO key",
  source: "https://io.adafruit.com/api/docs/#authentication",
  severity: "medium",
  documented: false,
  keywords: ["aio_"],
  pattern: token(/aio_[A-Za-z0-9]{28}/),
  remediation: "Regenerate the key under API key.",
  revoke: "https://io.adafruit.com",
  hits: ["aio_" + fake("alnum", 28)],
  misses: ["aio_" + fake("alnum", 9)],
});
