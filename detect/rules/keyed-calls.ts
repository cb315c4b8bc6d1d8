import { COMMA, verdictAsA } from "../argument.ts";
import { defineRule } from "../rule.ts";

const remediation =
  "Put a new key in its place and read it from the vault: whoever has this one can sign or read what your program signs or encrypts.";

/** Up to the next argument: a variable, a call, a small object, a literal; nothing that ends the statement. */
const ARGUMENT = String.raw`(?:\{[^{}\n]{0,200}\}|\[[^[\]\n]{0,100}\]|["'\`][^"'\`\n]{0,200}["'\`]|[\w.$>:-]{1,80}(?:\([^()\n]{0,80}\))?)`;
const KEY = String.raw`[bu@]?["'\`](?<secret>[^"'\`\n\s]{4,256})["'\`](?=[\s,).])`;

export const signingCall = defineRule({
  id: "signing-call-key",
  kind: "structure",
  what: "a key in a call that signs or verifies",
  source: "https://cwe.mitre.org/data/definitions/321.html",
  severity: "high",
  keywords: [
    "jwt.sign(",
    "jwt.verify(",
    "jwt.encode(",
    "jwt.decode(",
    "JWT.encode(",
    "JWT.decode(",
    "JWT::encode(",
    "JWT::decode(",
    "hash_hmac(",
    "createHmac(",
    "hmac.new(",
    "hmac.New(",
    "cookieParser(",
    "HmacSHA256(",
    "HmacSHA512(",
    "setSigningKey(",
    "signWith(SignatureAlgorithm.",
    "Algorithm.HMAC",
  ],
  // What is signed or how, and then the key; Python's hmac and cookies begin with the key.
  pattern: new RegExp(
    String.raw`(?:(?:jwt|JWT)(?:\.|::)(?:sign|verify|encode|decode)\(\s{0,20}${ARGUMENT}${COMMA}|hash_hmac\(\s{0,20}${ARGUMENT}${COMMA}${ARGUMENT}${COMMA}|(?:createHmac|HmacSHA(?:256|512)|signWith)\(\s{0,20}${ARGUMENT}${COMMA}|hmac\.new\(\s{0,20}|cookieParser\(\s{0,20}|setSigningKey\(\s{0,20}|Algorithm\.HMAC(?:256|384|512)\(\s{0,20})${KEY}`,
  ),
  validate: verdictAsA("key"),
  remediation,
  hits: [
    'jwt.sign({ id: user.id }, "' + '‹tr0mbone-Sky9›", { expiresIn: "1h" });',
    'jwt.verify(token, "' + '‹tr0mbone-Sky9›");',
    'jwt.encode(payload, "' + '‹tr0mbone-Sky9›", algorithm="HS256")',
    'createHmac("sha256", "' + '‹tr0mbone-Sky9›").update(body)',
    'hmac.new(b"' + '‹tr0mbone-Sky9›", message, sha256)',
    'app.use(cookieParser("' + '‹tr0mbone-Sky9›"));',
    'Jwts.parser().setSigningKey("' + '‹tr0mbone-Sky9›".getBytes())',
    'Algorithm.HMAC256("' + '‹tr0mbone-Sky9›")',
    'hash_hmac("sha256", $data, "' + '‹tr0mbone-Sky9›")',
  ],
  misses: [
    'jwt.sign(payload, "' + 'secret")',
    "jwt.verify(token, process.env.JWT_SECRET)",
    'createHmac("sha256", "' + 'key")',
  ],
});

export const cipherCall = defineRule({
  id: "cipher-call-key",
  kind: "structure",
  what: "a key in a call that encrypts or decrypts",
  source: "https://cwe.mitre.org/data/definitions/321.html",
  severity: "high",
  keywords: [
    "createCipheriv(",
    "createDecipheriv(",
    "openssl_encrypt(",
    "openssl_decrypt(",
    "AES.encrypt(",
    "AES.decrypt(",
    "TripleDES.encrypt(",
    "TripleDES.decrypt(",
    "AES.new(",
    "Fernet(",
    "SecretKeySpec(",
  ],
  // The algorithm or the text, and then the key; AES.new, Fernet and SecretKeySpec begin with the key.
  pattern: new RegExp(
    String.raw`(?:(?:createCipheriv|createDecipheriv|(?:AES|TripleDES)\.(?:encrypt|decrypt))\(\s{0,20}${ARGUMENT}${COMMA}|openssl_(?:encrypt|decrypt)\(\s{0,20}${ARGUMENT}${COMMA}${ARGUMENT}${COMMA}|(?:AES\.new|Fernet|SecretKeySpec)\(\s{0,20})(?:Buffer\.from\()?${KEY}`,
  ),
  validate: verdictAsA("key"),
  remediation,
  hits: [
    'createCipheriv("aes-256-cbc", "' + '‹tr0mbone-Sky9-tr0mbone-Sky9-0000›", iv)',
    'CryptoJS.AES.encrypt(text, "' + '‹tr0mbone-Sky9›").toString()',
    'Fernet(b"' + '‹u3Kd8sLq0ZpW7xVb2NcR5tYh1JmG4fQe9AoXi6ED=›")',
    'new SecretKeySpec("' + '‹tr0mbone-Sky9-00›".getBytes(), "AES")',
    'openssl_decrypt($data, "AES-128-CBC", "' + '‹tr0mbone-Sky9›", 0, $iv)',
  ],
  misses: [
    'createCipheriv("aes-256-gcm", key, iv)',
    'AES.encrypt(message, "' + 'passphrase")',
    "Fernet(os.environ['KEY'])",
  ],
});
