import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";
import type { FileRule } from "../rule.ts";
import { configDirective, passwordFile, pgpass, railsMasterKey } from "../rules/known-files.ts";
import { secretAt, type KnownFile } from "./known-file.ts";
import { SERVER_FORMATS } from "./server-formats.ts";

/** A format whose secrets stand on lines, each line by itself. */
export interface LineFormat {
  readonly path: RegExp;
  /** Of one line, with a group named `secret`. */
  readonly line: RegExp;
  readonly rule: FileRule;
  /** The file holds so many lines and nothing else, of which the last is the secret. */
  readonly alone?: 1 | 2;
}

/** Settings of programs that log in somewhere. */
const CLIENT_FORMATS: readonly LineFormat[] = [
  {
    // host:port:database:user:password; a colon within a field is escaped.
    path: /(?:^|\/)\.?pgpass(?:\.conf|\.txt)?$/i,
    line: /^[^#:\n][^:\n]{0,200}:[\d*]{1,5}:[^:\n]{1,100}:[^:\n]{1,100}:(?<secret>[^\n\r]{3,200})$/,
    rule: pgpass,
  },
  {
    // msmtp, mbsync, mail, mutt: a word, then the value.
    path: /(?:^|\/)\.?(?:msmtprc|mbsyncrc|isyncrc|mailrc|s-nailrc|muttrc|neomuttrc|offlineimaprc|netrc\.gpg)$|(?:^|\/)msmtp\/config$/i,
    line: /^\s{0,20}(?:set\s{1,4})?(?:password|pass|remotepass|(?:smtp|imap|pop)[-_](?:auth-)?pass(?:word)?)\s{0,4}[=\s]\s{0,4}["']?(?<secret>[^\s"']{3,128})["']?\s{0,8}$/i,
    rule: configDirective,
  },
  {
    // poll mail.acme.io user "me" there with password "x"
    path: /(?:^|\/)\.?fetchmailrc$/i,
    line: /^[^#\n]{0,200}?\bpass(?:word)?\s{1,4}["']?(?<secret>[^\s"';]{3,128})/i,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)(?:redis|sentinel|valkey)[\w.-]{0,30}\.conf$|(?:^|\/)users\.acl$/i,
    line: /^\s{0,20}(?:requirepass|masterauth|sentinel auth-pass \S{1,60}|user \S{1,60} [^#\n]{0,200}?>)\s{0,4}["']?(?<secret>[^\s"']{3,256})/i,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)(?:slapd|ldap|pam_ldap|nslcd|sssd|nss_ldap)\.(?:conf|secret)$/i,
    line: /^\s{0,20}(?:bindpw|rootpw|rootbindpw|ldap_default_authtok)\s{0,4}[=\s]\s{0,4}["']?(?<secret>[^\s"'{][^\s"']{2,128})/i,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)(?:wpa_supplicant[\w.-]{0,30}|hostapd[\w.-]{0,30})\.conf$|\.nmconnection$/i,
    line: /^\s{0,20}(?:psk|wpa_passphrase|password|private_key_passwd|wep_key\d)\s{0,4}=\s{0,4}"?(?<secret>[^\s"]{8,64})"?\s{0,8}$/i,
    rule: configDirective,
  },
  {
    // Postfix: [smtp.acme.io]:587 user:password
    path: /(?:^|\/)sasl_passwd$/i,
    line: /^\s{0,8}[^#\s]{1,120}\s{1,20}[^\s:]{1,100}:(?<secret>\S{3,200})\s{0,8}$/,
    rule: configDirective,
  },
  {
    // PPP: client server secret addresses
    path: /(?:^|\/)(?:chap|pap)-secrets$/i,
    line: /^\s{0,8}[^#\s]{1,100}\s{1,20}[^\s]{1,100}\s{1,20}"?(?<secret>[^\s"]{3,128})"?/,
    rule: configDirective,
  },
  {
    // strongSwan: … : PSK "x"
    path: /(?:^|\/)ipsec[\w.-]{0,30}\.secrets$/i,
    line: /^[^#\n]{0,200}:\s{0,4}(?:PSK|EAP|XAUTH|NTLM)\s{1,4}"(?<secret>[^"\n]{3,200})"/,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)(?:master\.key|credentials\/(?:development|test|staging|production)\.key)$/,
    line: /^(?<secret>[a-f0-9]{32})$/,
    rule: railsMasterKey,
    alone: 1,
  },
  {
    path: /(?:^|\/)\.?(?:ansible[_-])?(?:vault|db|mysql|postgres|root|admin|redis|become|sudo)[_-]?pass(?:word|wd|phrase)?(?:[_-]?file)?(?:\.txt)?$|(?:^|\/)\.?pass(?:word|wd|phrase)(?:\.txt)?$/i,
    line: /^(?<secret>[!-"$-~][!-~]{5,127})$/,
    rule: passwordFile,
    alone: 1,
  },
];

/** A file of such a format has no more than this; what comes behind is left to the ordinary scan. */
const LONGEST_FILE = 1_000_000;

export const lineFormats: readonly KnownFile[] = [...CLIENT_FORMATS, ...SERVER_FORMATS].map((format) => {
  const line = new RegExp(format.line.source, `${format.line.flags}d`);
  return { path: format.path, find: (input) => linesOf(input, { ...format, line }) };
});

function linesOf(input: PassInput, { line, rule, alone }: LineFormat): readonly Candidate[] {
  const text = input.text.slice(0, LONGEST_FILE);
  if (alone && text.trimEnd().split("\n", alone + 1).length !== alone) return [];
  const found: Candidate[] = [];
  for (let from = alone ? text.trimEnd().lastIndexOf("\n") + 1 : 0; from < text.length;) {
    const next = text.indexOf("\n", from);
    const end = next < 0 ? text.length : next;
    const content = text.slice(from, text[end - 1] === "\r" ? end - 1 : end);
    const [start, stop] = (content.length < 1000 && line.exec(content)?.indices?.groups?.["secret"]) || [];
    if (start !== undefined && stop !== undefined) {
      const value = content.slice(start, stop);
      found.push(...secretAt(input, rule, { start: from + start, end: from + stop, value }, FACT));
    }
    from = end + 1;
  }
  return found;
}

const FACT = "it stands where this file's format has a secret";
