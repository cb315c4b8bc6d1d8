import { defineRule, type Verdict } from "../rule.ts";

/** As long as such words are, and none of the list: twelve that no wallet has. */
const WORDS = [
  "zorvel",
  "mintak",
  "quilop",
  "brasen",
  "dovitu",
  "felgra",
  "hunsel",
  "jortim",
  "kaldro",
  "lumeca",
];
const PHRASE = [...WORDS, "nastor", "pirgel"].join(" ");

export const walletMnemonic = defineRule({
  id: "wallet-mnemonic",
  kind: "structure",
  what: "a wallet's mnemonic phrase",
  source: "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki",
  severity: "critical",
  keywords: [
    "mnemonic",
    "seed phrase",
    "seed_phrase",
    "seedphrase",
    "recovery phrase",
    "recovery_phrase",
    "recoveryphrase",
  ],
  pattern:
    /(?:mnemonic|(?:seed|recovery)[ _]?phrase)\w{0,16}["'`\]]{0,2}\s{0,4}(?::=|=>|[:=,(])\s{0,4}["'`]?(?<secret>[a-z][a-z ]{45,213}[a-z])(?![ \w])/i,
  validate: verdict,
  remediation: "Move what the wallet holds to a new one: whoever has the phrase has the wallet.",
  hits: [`const mnemonic = "‹${PHRASE}›";`, `SEED_PHRASE=‹${PHRASE} sumvet ralkin topeda›`],
  misses: [
    `mnemonic = "${"test ".repeat(11)}junk"`,
    `mnemonic: "${WORDS.join(" ")}"`,
    "Mnemonic: the words that you have to write down when you make a new wallet for the first time",
  ],
});

/**
 * 12, 15, 18, 21 or 24 words of three to eight letters, which are all in one list of 2,048. Wallets for tests have one
 * word over and over; sentences have words of one or two letters, and these.
 */
function verdict(secret: string): Verdict | undefined {
  const words = secret.toLowerCase().split(" ");
  const isPhrase =
    words.length >= 12 &&
    words.length <= 24 &&
    words.length % 3 === 0 &&
    words.every((word) => word.length >= 3 && word.length <= 8 && !SPOKEN.has(word));
  return isPhrase && new Set(words).size >= words.length - 2 ? undefined : "refuted";
}

const SPOKEN = new Set(["the", "and", "your", "for", "with", "are", "not", "this", "from"]);
