/**
 * What is left of a value without the words that everybody writes in a password's place, and without separators and
 * the numbers that people put behind: nothing of `new_password123!`, `toto` of `toto1234`.
 */
export function coreOf(value: string): string {
  const spoken = value
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[@$](?=\w)/g, (symbol) => (symbol === "@" ? "a" : "s"))
    .replaceAll(/[^a-z0-9]+/g, " ");
  return spoken
    .replaceAll(SPELLED, " ")
    .replaceAll(LONG, " ")
    .replaceAll(SHORT, " ")
    .replaceAll(/1234?5?6?7?8?9?0?|(\d)\1+|\b\d{1,3}\b/g, " ")
    .replaceAll(/\b\w\b|\s+/g, "");
}

/** `p4ssw0rd`, `s3cr3t` and their kin. */
const SPELLED = /p[a4][s5]{2}w[o0]?r?[dt]?|s[e3]cr[e3]t|[a4]dm[i1]n|l[e3]tm[e3][i1]n/g;

/** Wherever they stand; the longer ones first, so that none is cut by its beginning. */
const LONG = new RegExp(
  `(?:${[
    "auth(?:entication|orization)?|confirm(?:ed|ation)?|admin(?:istrator)?|match(?:es|ing)?",
    "postgres(?:ql)?|plain(?:text)?|clear(?:text)?|rabbit(?:mq)?|credentials?|maria(?:db)?",
    "mongo(?:db)?|bool(?:ean)?|contrasenya|development|characters?|placeholder|application|passwords?",
    "passphrase|contrasena|motdepasse|wachtwoord|segur[ao]|clave|encryption|production|superuser|wordpress|undefined",
    "incorrect|different|generated|encrypted|decrypted|settings?|passcode|passwort|password|secrets?",
    "kennwort|username|changeme|changeit|hunter2?|whatever|database|keycloak|previous|original",
    "expected|mismatch|insecure|variable|function|required|optional|tokens?|secreta|segreta|account",
    "testing|example|default|letmein|welcome|jenkins|elastic|laravel|current|initial|another|invalid",
    "correct|unknown|missing|encoded|refresh|session|private|signing|staging|integer|argon2?|pbkdf2?",
    "visible|without|message|service|passwd|creds?|users?|client|server|tester|tests?|sample|foobar|barfoo|unused",
    "change|qwerty|abcdef|oracle|docker|spring|django|remote|please|second|actual|repeat|strong|(?:un)?secured?",
    "simple|random|hashed|apikey|access|bearer|cookie|public|shared|master|string|object|number|base(?:32|64)?",
    "bcrypt|scrypt|hidden|forgot|update|length|system|config|passw|senha|clave|guest|owner|login|logon",
    "email|super|dummy|hello|world|mysql|redis|minio|kafka|rails|flask|local|their|false|empty|blank",
    "first|other|something|anything|nothing|three|valid|wrong|right|again|short|oauth|basic|stage|value|field|bytes|enter|reset",
    "using|input|label|error|https|pass|root|name|demo|fake|mock|quux|spam|temp|asdf|abcd|blah|your",
    "some|none|null|true|void|this|that|here|good|same|very|weak|safe|long|real|hash|salt|keys|prod",
    "text|data|char|word|type|kind|show|hide|with|must|form|hint|smtp|http|file|path",
  ].join("|")})`,
  "g",
);

/** By themselves alone, for chance and other words have them in them. */
const SHORT = new RegExp(
  `(?<![a-z])(?:${[
    "pwd|psw|pw|foo|bar|baz|qux|tmp|abc|xyz|my|our|the|any|no|not|is|a|an|in|of|for|to|as|and|or|it",
    "new|old|one|two|bad|raw|key|api|jwt|dev|str|val|var|int|id|hex|utf|sha|md5|set|get|use|be|min|max",
    "app|db|ftp|ssh|url|pre|psk",
  ].join("|")})(?![a-z])`,
  "g",
);
