import { isPublished } from "./samples.ts";
import { distinct } from "./spread.ts";

/** True where the value only says where the secret is: in a store, a variable, a template's hole, encrypted (by OpenSSL, Fernet, PyNaCl). */
export function isReference(value: string): boolean {
  return (
    STORED.test(value) ||
    HOLE.test(value) ||
    VARIABLE.test(value) ||
    JOINED.test(value) ||
    isAllHoles(value) ||
    EXPRESSION.test(value)
  );
}

const STORED =
  /^(?:(?:op|vault|aws-sm|aws-ssm|gcp-sm|azure-kv|secret|secrets|keyring|keychain|file|env|doppler|bws|akeyless|infisical|ref\+[a-z]{1,20}):\/\/|(?:vault|env|file|ssm|secretsmanager|kms|cipher|secure):\S|ENC\[|ENC\(|NACL\[|U2FsdGVkX1|gAAAAA[BC]|encrypted:|\{cipher\}|arn:aws:|!vault|!secret|!ref|\$ANSIBLE_VAULT|@Microsoft\.KeyVault|sm:\/\/|projects\/[^/]{1,80}\/secrets\/)/i;

const HOLE =
  /\$\{|\{\{|\}\}|#\{|<%|%>|\$\(|%\(|\$\[|\{\d?\}|[^{$]\{[a-z_]\w{0,30}\}|\{[a-z_]\w{0,30}\}:|__[A-Z][A-Z_]{1,40}__|@@[A-Za-z_.-]{2,40}@@|%[ds](?![A-Za-z0-9%])|\bfunction\b/;

const VARIABLE =
  /^(?:\$[A-Za-z_]\w{0,80}(?:[[{]\S{0,80}|->\S{0,80}|\$)?|(?:[-_./:,]?\$[A-Za-z_]{2,40}\d?){2,9}$|-[A-Za-z]{0,2}\$[A-Za-z_]\w{0,80}$|%\w{1,80}%?|%\d+\$[a-z]|@\w{1,40}@)$/;

/** `"'.$pass.'"`, `"' + pass + '"`: a program ends its string there and goes on. */
const JOINED = /^["'`]\s{0,2}[.+&]|[.+&]\s{0,2}["'`]$/;

/** True where a template's hole is in the value, whatever else its syntax takes for one. */
export const isTemplate = (value: string): boolean => /\$\{|\{\{|#\{|<%/.test(value);

/** `<user>:<password>`, `[token]`, `{key}`: nothing is left without them. What has quotes in its braces is JSON. */
function isAllHoles(value: string): boolean {
  return !/[A-Za-z0-9]/.test(value.replace(/<[^<>]{0,80}>|\[[^[\]]{0,80}\]|\{[^{}"]{0,80}\}/g, ""));
}

const EXPRESSION =
  /\w\?\.[a-z]|process\.env|import\.meta|os\.environ|getenv|System\.get|ENV\[|env::|secrets\.|vars\.|(?:^|[^A-Za-z])(?:env|config|settings|this|self)\.\w/;

/** Words that documentation and templates write in a secret's place. */
const SPOKEN =
  /example|sample|place-?_?holder|redacted|change-?_?(?:me|this|it)|dummy|insert|replace|\bto[-_]?do\b|fixme|removed|hidden|masked|secret-?_?here|goes-?_?here|x{6,}|(?:^|[^A-Za-z0-9])x{3,}(?:$|[^A-Za-z0-9])|-{8,}|\*{3,}|\.{3}|…|•{2,}|#{4,}|(?:^|[_\-. ])your(?:$|[_\-. ])|<[A-Za-z_-]{1,40}>|^(?:550e8400-e29b-41d4-a716-44665544|123e4567-e89b-12d3-a456-42661417)/i;

/** In longer ones, such as private keys, chance writes all these words. */
const LONGEST_SPOKEN = 400;

/** True where the value is what one writes instead of a secret, whatever rule found it. */
export function isPlaceholder(value: string): boolean {
  return (value.length <= LONGEST_SPOKEN && SPOKEN.test(value)) || isMonotonous(value) || isPublished(value);
}

/** What fingers type when they make up a token. */
const TYPED = /abc123|123abc|xyz123|abcdefg|1234567|qwert|010203040506|00112233|11223344|deadbeef|cafebabe/i;

/** True where a word of the value's own says that it is none; vendors' test keys have such words, too. */
export function isStandIn(value: string): boolean {
  return STAND_IN.test(value) || TYPED.test(value);
}

/** Short words, which chance may also write: only at the beginning or after a separator. */
const STAND_IN =
  /(?:^|[_\-. ])(?:my|some|the|fake|mock|abc|xyz|xxx|foo|bar|foobar|baz|todo|tbd|none|null|tests?|keys?|tokens?|secrets?|passwords?)(?:$|[_\-. ])/i;

/** `aaaaaaaa`, `abababab`, `0123456789abcdef`, `87654321`: few characters, or each one further than the one before. */
function isMonotonous(value: string): boolean {
  if (value.length < 6) return false;
  if (distinct(value) <= (value.length >= 16 ? 4 : 2)) return true;
  let up = 0;
  let down = 0;
  for (let at = 1; at < value.length; at++) {
    const step = value.charCodeAt(at) - value.charCodeAt(at - 1);
    if (step === 1 || (step === -9 && value[at] === "0")) up++;
    if (step === -1) down++;
  }
  return Math.max(up, down) >= 0.7 * (value.length - 1);
}
