import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const frameIoToken = defineRule({
  id: "frame-io-token",
  what: "a Frame.io developer token",
  source: "https://developer.adobe.com/frameio/guides/Authentication/",
  severity: "medium",
  documented: false,
  keywords: ["fio-u-"],
  pattern: token(/fio-u-[A-Za-z0-9_-]{64}/),
  remediation: "Delete it.",
  revoke: "https://developer.frame.io",
  hits: ["fio-u-" + fake("alnum", 64)],
  misses: ["fio-u-" + "..."],
});
