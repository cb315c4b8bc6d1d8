import { BITCOIN, isBase58Check } from "../checks/base58.ts";
import { checked } from "../checks/verdict.ts";
import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Move the funds to addresses of a new key.";

export const bitcoinExtendedKey = defineRule({
  id: "bitcoin-extended-private-key",
  what: "an extended private key of Bitcoin or a currency like it",
  source: "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#serialization-format",
  severity: "critical",
  // Of the main network and, with t, u, v, of the one for tests; the letters say of which addresses (SLIP 132).
  keywords: ["xprv", "yprv", "zprv", "tprv", "uprv", "vprv"],
  // 78 bytes and a checksum of 4 in base 58.
  pattern: token(/[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107}/),
  validate: (secret) => checked(isBase58Check(secret, BITCOIN)),
  remediation,
  hits: ["xprv" + fake("base58", 107)],
  misses: ["xprv" + fake("base58", 50), "xpub" + fake("base58", 107)],
});

export const bitcoinPrivateKey = defineAssignment({
  id: "bitcoin-private-key",
  what: "a private key of Bitcoin or a currency like it",
  source: "https://en.bitcoin.it/wiki/Wallet_import_format",
  severity: "critical",
  names: ["bitcoin", "btc", "wif", "litecoin", "dogecoin"],
  common: true,
  // A version, 32 bytes, a checksum of 4, in base 58.
  value: /[59KLQ6Tc][1-9A-HJ-NP-Za-km-z]{50,51}/,
  validate: (secret) => checked(isBase58Check(secret, BITCOIN)),
  remediation,
  hits: [`BITCOIN_PRIVATE_KEY="‹L${fake("base58", 51)}›"`],
  misses: [`BITCOIN_PRIVATE_KEY="L${fake("base58", 20)}"`],
});
