import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const kerberosHash = defineRule({
  id: "kerberos-hash",
  kind: "structure",
  what: "a hash of a Kerberos ticket, from which a password can be found",
  source: "https://hashcat.net/wiki/doku.php?id=example_hashes",
  severity: "high",
  keywords: ["$krb5"],
  pattern: /(?<secret>\$krb5(?:asrep|tgs|pa)\$(?:18|17|23)\$[^\s"'`]{32,4000})/,
  remediation: "Change the account's password to a long random one.",
  hits: [
    `$krb5asrep$23$ann@shop.local:${fake("hex", 32)}$${fake("hex", 200)}`,
    `$krb5tgs$23$*web$SHOP.LOCAL$http/web*$${fake("hex", 32)}$${fake("hex", 200)}`,
  ],
  misses: ["$krb5asrep$23$"],
});
