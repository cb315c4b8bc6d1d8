import { crcBase62, crcBase62Verdict } from "../checks/crc-32.ts";
import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

const body = fake("alnum", 30);

export const npmToken = defineRule({
  id: "npm-token",
  what: "an npm access token",
  source: "https://github.blog/security/announcing-npms-new-access-token-format/",
  severity: "critical",
  keywords: ["npm_"],
  // prefix(4) + random(30) + CRC-32 in base 62 (6), as GitHub's
  pattern: token(/npm_[A-Za-z0-9]{36}/),
  validate: crcBase62Verdict(4),
  remediation: "Revoke it with `npm token revoke` or on the site under access tokens.",
  hits: ["npm_" + body + crcBase62(body), `//registry.example/:_authToken=‹npm_${body}${crcBase62(body)}›`],
  misses: ["npm_config_" + "registry", "npm_" + fake("alnum", 20)],
});

export const npmLegacyToken = defineAssignment({
  id: "npm-legacy-token",
  what: "an npm access token",
  source: "https://docs.npmjs.com/about-access-tokens",
  severity: "critical",
  names: ["npm-token", "npm-auth", "npm-publish", "npm-access", "npm-api", "node-auth-token"],
  common: true,
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Revoke it with `npm token revoke` or on the site under access tokens.",
  hits: [`NPM_TOKEN=‹${fakeUuid()}›`],
  misses: ["NPM_TOKEN=short"],
});
