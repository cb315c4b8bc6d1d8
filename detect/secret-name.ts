/**
 * - `password`: people may choose the value.
 * - `secret`: they may as well, but a machine should have.
 * - `key`: a machine made it, so that it must look random.
 * - `maybe`: some key, of a service as well as of a map.
 */
export type NameKind = "password" | "secret" | "key" | "maybe";

/**
 * What a variable, setting or field of this name would hold: `DB_PASS` a password, `JWT_SECRET` a secret,
 * `stripeSecretKey` a key, `passwordField`, `publicKey` and `tokenType` neither.
 */
export function secretName(name: string): NameKind | undefined {
  // A list of ciphers has it so: `+ECDHE-PSK:+PSK:+AES-128-GCM`.
  if (name === "PSK") return undefined;
  const words = wordsOf(name.replace(HOLDERS, "").replace(PREFIX, ""));
  while (words.length > 1 && TAIL.test(words.at(-1)!)) words.pop();
  for (let at = words.length - 1; at >= 0; at--) {
    const kind = kindOf(words, at);
    if (kind) return isAbout(words, at) ? undefined : kind;
  }
  return undefined;
}

/** What holds settings and data says nothing of them: `config.password`, unlike `configPassword`. */
const HOLDERS = /(?<![A-Za-z0-9])(?:config|context|data|dict|json|object|option|setting|state)\./gi;

/** An argument's label, as in `configure(withApiKey: "v")` and `setToken:@"v"`; an attribute, as in `data-api-key="v"`. */
const PREFIX = /^(?:(?:with|set)(?=[A-Z])|data-)/;

/** `STRIPE_API_KEY`, `stripeApiKey`, `stripe.api-key` → stripe, api, key. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Words that may follow and change nothing. */
const TAIL =
  /^(?:\d+|prod|production|dev|development|staging|stage|test|testing|live|local|sandbox|demo|default|value|val|str|string|env|raw|plain|text|plaintext|base64|b64|hex|old|new|current|previous|primary|secondary|v\d|base|here|literal|const|bytes)$/;

const PASSWORD =
  /(?:password|passwd|passphrase|passwort|kennwort|contrasena|contrasenya|motdepasse|wachtwoord|psswd|pswd|pwd|passcode|passw)\d?$/;
const PASS =
  /^(?:pass|(?:db|user|usr|root|admin|ftp|mail|smtp|redis|mysql|pg|my|sql|ssh|rabbitmq|mongo|login|proxy|keystore|auth|require|store|key|ldap|bind|vnc|wifi|ro|rw|adm|sys|new|old|wp|vpn|web|zip|pdf|cert|jks|imap|pop|guest|client|server|sudo|su|router)pass|(?:db|user|admin|my|sql|mysql)?pw|psw|senha|haslo|parola|clave|passe)$/;
const KEY =
  /(?:secret|token|apikey|accesskey|secretkey|privatekey|authkey|appkey|encryptionkey|signingkey|masterkey|credential|credentials|apitoken|authtoken|jwt)s?\d?$/;
/** A pre-shared key is a network's; kinds of keys and ciphers have it in their names, too. */
const PSK_OF = /^(?:|wifi|wpa\d?|wlan|network|net|ap|sta|vpn|ipsec|ike|shared|my|const|default)$/;
const LONE = /^(?:auth|creds|pat|bearer|salt|pepper|nonce|seed|hmac|otp|totp|sas|sid|authorization)$/;
/** What people think of, rather than a service gives out. */
const CHOSEN = /^(?:secret|pepper|secretkey|encryptionkey|signingkey|masterkey|hmac)$/;
/** Secrets that a service gives out. */
const GIVEN = /^(?:client|api|app|consumer|oauth|webhook|access|account)$/;

const ONCE = /^(?:client|request|idempotency|creation|dedup(?:lication)?)$/;

/** What makes a "key" a secret; others are keys of maps, rows, caches and keyboards. */
const SECRET_KEY =
  /^(?:api|access|secret|private|priv|unseal|recovery|encryption|encrypt|crypto|cipher|aes|hmac|jwt|signing|sign|signature|master|auth|app|application|account|storage|shared|service|session|security|admin|cookie|subscription|server|webhook|deploy|consumer|ssh|gpg|pgp|license|licence|functions?|host|preshared|integration|write|read|ingest|ingestion|instrumentation|project|rest|stripe|openai|sendgrid|mailgun|twilio|algolia|maps|developer|partner|dev|client|personal|user|ipn|merchant|bot|send|push|rapidapi|rapid|backend)$/;
const CHOSEN_KEY =
  /^(?:secret|encryption|encrypt|crypto|cipher|aes|hmac|jwt|signing|sign|session|cookie|master|shared)$/;

function kindOf(words: readonly string[], at: number): NameKind | undefined {
  const word = words[at]!;
  const before = words[at - 1] ?? "";
  // With more behind it "pass" is a verb: passThrough, passProps.
  if (PASSWORD.test(word) || (PASS.test(word) && (word !== "pass" || at === words.length - 1)))
    return "password";
  if (/^(?:phrase|code|word)$/.test(word) && /^pass$/.test(before)) return "password";
  if (word === "vector" && /^init(?:ialization)?$/.test(before)) return "key";
  if (word === "psk") return PSK_OF.test(before) ? "password" : undefined;
  if (/^(?:de|di)$/.test(word)) return undefined;
  if (/^[cx]srf/.test(word)) return undefined;
  if (KEY.test(word) || (LONE.test(word) && at === words.length - 1)) {
    // What tells one request from another, so that it is done once.
    if (ONCE.test(before) && /^tokens?$/.test(word)) return "maybe";
    return CHOSEN.test(word) && !GIVEN.test(before) ? "secret" : "key";
  }
  if (!/^keys?$/.test(word)) return undefined;
  if (before === "" || isForBrowsers(before, words[at - 2])) return undefined;
  if (!SECRET_KEY.test(before)) return "maybe";
  return CHOSEN_KEY.test(before) && !/^(?:aws|api|access)$/.test(words[at - 2] ?? "") ? "secret" : "key";
}

/** Keys that pages hand to everybody: a captcha's, and those that only search. */
const isForBrowsers = (before: string, first = "algolia"): boolean =>
  before === "site" || (before === "search" && /^(?:algolia|docs|only)$/.test(first));

/** Names of something about a secret: its label, its length, the page on which it is changed. */
function isAbout(words: readonly string[], at: number): boolean {
  return words.some((word, index) => {
    if (index > at) return AFTER.test(word) && !isForWhom(words, index);
    return index < at && BEFORE.test(word) && !isSaid(words, index, at);
  });
}

/** What a key or token is for, and not what is done to it: `READ_KEY`, `refreshToken`, `confirmPassword`, `storage account key`. */
const isSaid = (words: readonly string[], before: number, at: number): boolean =>
  (words[before] === "storage" && words[before + 1] === "account") ||
  (words[before] === "read" && /^(?:only|write)$/.test(words[before + 1]!)) ||
  (before === at - 1 &&
    (/^(?:read|write)$/.test(words[before]!) ||
      (words[before] === "refresh" && words[at] === "token") ||
      (words[before] === "confirm" && PASSWORD.test(words[at]!))));

/** `TOKEN_FOR_BILLING`, `passwordForTests`. */
const isForWhom = (words: readonly string[], at: number): boolean =>
  words[at] === "for" && at < words.length - 1;

const AFTER =
  /^(?:attribute|obfuscation|prompt|question|name|names|id|ids|uuid|guid|type|types|kind|field|fields|label|labels|placeholder|path|paths|file|filename|filepath|dir|directory|folder|url|urls|uri|endpoint|hint|error|errors|err|message|msg|regex|regexp|pattern|format|length|len|size|min|max|count|limit|policy|policies|rules?|reset|forgot|forgotten|change|changed|header|headers|prefix|suffix|expiry|expires?|expiration|ttl|age|lifetime|timeout|index|input|form|forms|class|selector|title|description|desc|caption|help|tooltip|info|text|hash|hashed|hashes|digest|checksum|sha\d*|md5|crc\d*|fingerprint|integrity|salt|rounds|manager|provider|providers|store|service|handler|helper|utils?|factory|validator|validation|valid|invalid|required|strength|score|visible|visibility|hidden|show|toggle|icon|button|btn|link|page|view|screen|dialog|modal|component|schema|model|table|column|columns|host|hostname|hosts|port|domain|driver|backend|ref|refs|reference|key|keys|ring|map|list|set|array|arr|version|versions|status|state|mode|source|scope|scopes|audience|issuer|algorithm|alg|method|function|fn|func|callback|param|params|parameter|argument|arg|option|options|config|settings|usage|stats|event|events|action|actions|command|request|response|result|template|email|mail|sms|code|codes|enabled|disabled|enable|disable|start|end|begin|position|pos|offset|range|color|colour|style|width|height|css|at|by|in|of|is|has|for|from|to|with|or|and|not|on|only|based|less|protected|auth|authentication|rotation|address|symbol|amount|balance|price|supply|standard|pair|types|char|chars|character|data|node|stream|kinds|value?s|parser|lexer|env|var|variable|flow|feature|flags?)$/;

const BEFORE =
  /^(?:disabled|guid|uuid|public|publishable|pub|max|min|num|no|has|is|are|show|hide|reset|forgot|forgotten|change|changed|invalid|missing|bad|wrong|incorrect|require|required|requires|enable|disable|next|previous|prev|page|pagination|continuation|sync|cancel|cancellation|css|design|syntax|lexer|parser|grammar|semantic|primary|foreign|sort|cache|row|partition|hash|hashed|bcrypt|translation|i18n|locale|query|with|without|use|uses|using|get|set|recv|render|shader|validate|validates|verify|check|create|generate|find|delete|remove|update|encode|decode|parse|read|write|send|revoke|refresh|erc20|nft|keyboard|toggle|enter|repeat|confirm|expected|unexpected|unknown|first|last|end|start|begin|open|close|left|right|the|mask|masked|encrypted|type|types|field|input|label|csrf|xsrf|authenticity|websocket|error|press|down|up|dict|json|object|config|context|storage|metric|label|node|group|routing|partition|lookup|hot|shortcut|modifier|arrow|registry|map|set|list|unique|composite|natural|join|ordering|item|entry|data|event|message|state|query|field|attr|attribute|option|setting|property|prop|name|id|index)$/;
