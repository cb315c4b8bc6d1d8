import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developer.dnsimple.com/v2/oauth/";
const remediation = "Delete the token under Account, Access tokens.";
const revoke = "https://dnsimple.com";

export const dnsimpleToken = defineRule({
  id: "dnsimple-token",
  what: "a DNSimple token",
  source,
  severity: "critical",
  documented: false,
  keywords: ["dnsimple_a_", "dnsimple_u_", "dnsimple_o_"],
  pattern: token(/dnsimple_[auo]_[A-Za-z0-9]{34}/),
  remediation,
  revoke,
  hits: ["dnsimple_a_" + fake("alnum", 34)],
  misses: ["dnsimple_a_" + fake("alnum", 11)],
});

export const dnsimpleLegacyToken = defineAssignment({
  id: "dnsimple-legacy-token",
  what: "a DNSimple token",
  source,
  severity: "critical",
  names: ["dnsimple"],
  value: /[a-z0-9]{32}/,
  remediation,
  revoke,
  hits: [`DNSIMPLE_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: [`DNSIMPLE_TOKEN="${fake("alnum", 10)}"`],
});
