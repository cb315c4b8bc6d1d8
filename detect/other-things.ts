import { isDrawnPassword } from "./made.ts";

/** Shapes of what else stands in quotes beside such names. */
const OTHER_THINGS: readonly RegExp[] = [
  // A version; a date; a MIME type; a validation's rule.
  /^v?\d+(?:[.:,/_-]\d+)+$/,
  /^(?:string|required|nullable|sometimes|confirmed|min|max|integer|bail)[|:]/,
  /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/,
  /^(?:application|text|image|audio|video|multipart)\/[\w.+-]+$/,
  // A URL, a path, an e-mail address, a digest with its algorithm, as FreeRADIUS has it, too.
  /^[a-z][a-z0-9+.-]*:\/\/|^urn:[a-z\d][a-z\d-]{0,30}:/i,
  /^(?:[A-Za-z]:|~|\.{0,2})[\\/][\w./\\@-]*$|^[\w.@-]+(?:\/[\w.@-]+)+\.\w{1,5}$/,
  /^\/[\w.~@:{}-]+(?:\/[\w.~@:{}-]*)+\?[\w.-]+=[\w.~@:%&={}-]*$/,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:hmac)?-?sha\d(?:[\d+]{0,5})[-:]/i,
  // An encoding, an algorithm.
  /^(?:base(?:16|32|58|62|64)(?:url)?|utf-?(?:8|16)|md5|sha-?\d{1,3}|[hre]s\d{3})$/i,
  // A switch.
  /^(?:enabled?|disabled?)$/i,
  // What goes before a value: "apikey=", "sk_live_".
  /^[A-Za-z_-]+[=:_-]$/,
  // A PEM or a public key: rules of their own; a public key is no secret.
  /^-----BEGIN|^ssh-(?:rsa|ed25519|dss)|^ecdsa-|^AAAA(?:[BC]3NzaC1|E2VjZHNhLXNoYTI)/,
  // A file's name, the host itself, a page's markup for roff.
  /^[\w.-]+\.(?:[choa]|lo|la|so|js|ts|py|go|rb|php|java|json|xml|ya?ml|txt|pem|key|crt|cer|p12|pfx|jks|conf|cfg|ini|properties|html?|md|sh|png|svg)$/i,
  /^localhost$|\\f[[BIR]/,
  // An entry of a directory, of a list of users; a fault's number, a public key's.
  /^(?:cn|ou|dc|uid)=[^,=]{1,64}, ?(?:cn|ou|dc|o)=/i,
  /^(?:[^:]{0,60}:){3,6}\/[\w./-]{1,100}(?::|$)/,
  /\bCVE-\d{4}-\d{4}|^(?:rsa|dsa|elg|ed|cv)\d{3,5}\/(?:0x)?[0-9A-F]{8,40}$/,
  // A style's class, a symbol of C++, with what a build has put behind or between.
  /^(?:css|sc|jss)-[a-z0-9]{5,8}$|^[A-Z]\w*_(?:[a-z]\w*)?__\w{5}$|^_Z[A-Z0-9]\w+$/,
  // A known digest: LDAP's, PostgreSQL's, Django's, in either case; LDAP's in base64.
  /^\{[\w.-]{0,12}(?:SHA|MD[45]|CRYPT|PBKDF2|ARGON2|SCRAM)[\w.-]{0,12}\}|^md5[0-9a-f]{32}$|^(?:md5|sha1|pbkdf2_\w+|bcrypt\w*|scrypt|argon2)\$/i,
  /^e(?:1NTSE|1NIQ|01EN|0NSWVB|2NyeXB0)/,
  // A known digest: bcrypt, crypt, argon2, MySQL's; a number in hex.
  /^\$(?:2[abxy]?|1|5|6|argon2\w*|pbkdf2[\w-]*)\$|^\*[0-9A-F]{40}$|^0x[0-9A-Fa-f]{1,40}$/,
];

/** A selector, a route, a message's key, a call, markup, a regular expression, an option. */
const SYNTAX: readonly RegExp[] = [
  /^[#.@:/?&$%^-]+[A-Za-z][\w-]*(?:[/.:][\w-]*)*$/,
  /[()<>]|=>|;$|\\[dwsb]|^\/?\^(?:.*[[*+\\|]|.*\$(?:\/[a-z]{0,4})?$)|\[\^|^&\w+;$/,
  /^--?[a-z][\w-]*(?:=.*)?$|^[\w-]+(?:\[[\w-]*\])+-?$/,
];

/** A value that is plainly something else: a path, a version, a digest, an option. */
export function isOtherThing(value: string): boolean {
  return (
    OTHER_THINGS.some((thing) => thing.test(value)) ||
    isAlgorithm(value) ||
    (SYNTAX.some((thing) => thing.test(value)) && !isDrawnPassword(value))
  );
}

/** `PBES2-HS256+A128KW`, `AES-256-CBC-HMAC-SHA512`, `md5-crypt`: parts, each with a name of its own or a number. */
function isAlgorithm(value: string): boolean {
  const parts = value.split(/[-_+/]/);
  return parts.length > 1 && /[a-z]/i.test(value) && parts.every((part) => OF_ALGORITHM.test(part));
}

const OF_ALGORITHM =
  /^(?:aead|aes|a(?=\d)|arcfour|cbc|ccm|chacha|poly|x?c\d\dp|cmac|crypt|ctr|des|ecb|ecdhe?|ecdsa|ec|sign|secp|nistp|prime|k1|r1|evp|gcm|hc|hkdf|hmac|hs|kw|ldap|md|oaep|pbes|pbkdf|pkcs|rc|rsa|sha|tls)?\d{0,4}(?:gcm)?(?:kw)?(?:[kr]1)?$/i;
