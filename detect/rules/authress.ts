import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const authressServiceKey = defineRule({
  id: "authress-service-key",
  what: "an Authress service client access key",
  source: "https://authress.io/knowledge-base/docs/authorization/service-clients",
  severity: "critical",
  documented: false,
  keywords: [".acc_", ".acc-"],
  pattern: token(
    /(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_-]{30,120}={0,2}/,
  ),
  remediation: "Remove the access key under service clients.",
  revoke: "https://authress.io/app/#/settings",
  hits: [
    "sc_" +
      fake("lower", 12) +
      "." +
      fake("lower", 4) +
      ".acc_" +
      fake("lower", 14) +
      "." +
      fake("base64", 64),
  ],
  misses: [
    "sc_" + fake("lower", 4) + "." + fake("lower", 2) + ".acc_" + fake("lower", 4) + "." + fake("base64", 21),
  ],
});
