import { generatedVerdict } from "../checks/generated.ts";
import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const wordpressSalt = defineRule({
  id: "wordpress-salt",
  kind: "structure",
  what: "a secret key of WordPress",
  source: "https://developer.wordpress.org/advanced-administration/security/security/#secret-keys-and-salts",
  severity: "high",
  keywords: ["AUTH_KEY", "LOGGED_IN_KEY", "NONCE_KEY", "AUTH_SALT", "LOGGED_IN_SALT", "NONCE_SALT"],
  // 64 of nearly all printable characters, blanks too.
  pattern:
    /(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]?\s{0,3}(?:,|=|:|=>)\s{0,20}['"](?<secret>(?![^'"\n]{0,40}unique phrase)[^'\n]{60,70}?)['"](?=\s|\)|;|,|$)/,
  validate: generatedVerdict,
  remediation: "Take new ones; all users are logged out.",
  revoke: "https://api.wordpress.org/secret-key/1.1/salt/",
  hits: [
    `define( 'AUTH_KEY',         '‹${fake("alnum", 20)} |#;(${fake("alnum", 13)}%~ ${fake("alnum", 23)}›' );`,
    "define('LOGGED_IN_SALT', " + `'‹${fake("alnum", 20)}^&*)${fake("alnum", 13)}%~ ${fake("alnum", 24)}›');`,
  ],
  misses: ["define('AUTH_KEY', 'put your unique phrase here');"],
});

export const laravelKey = defineRule({
  id: "laravel-app-key",
  what: "a Laravel application key",
  source: "https://laravel.com/docs/encryption#configuration",
  severity: "critical",
  // 32 bytes, 16 with AES-128.
  keywords: ["base64:"],
  pattern: /(?<![A-Za-z0-9])(?<secret>base64:(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==))(?![A-Za-z0-9+/=])/,
  remediation:
    "Make a new one with `php artisan key:generate`; sessions and encrypted values end with the old one.",
  hits: [`APP_KEY=‹base64:${fake("base64", 43)}=›`, `'key' => '‹base64:${fake("base64", 22)}==›',`],
  misses: ["APP_KEY=base64:", "data:image/png;base64:AAAA"],
});

export const railsSecretKeyBase = defineRule({
  id: "rails-secret-key-base",
  kind: "structure",
  what: "a secret key of Rails",
  source: "https://guides.rubyonrails.org/security.html#session-storage",
  severity: "critical",
  keywords: ["secret_key_base", "secret_token", "SECRET_KEY_BASE", "SECRET_TOKEN"],
  // 64 bytes in hex; 30 letters are the least that older versions took.
  pattern:
    /secret_(?:key_base|token)["']?\]?\s{0,4}(?:[:=]|=>|\|\|=|,)\s{0,4}["']?(?<secret>[a-f0-9]{64,128})(?![A-Za-z0-9])/i,
  remediation: "Make a new one with `bin/rails secret`; sessions end with the old one.",
  hits: [
    `  secret_key_base: ‹${fake("hex", 128)}›`,
    `Shop::Application.config.secret_token = '‹${fake("hex", 128)}›'`,
    `SECRET_KEY_BASE=‹${fake("hex", 128)}›`,
  ],
  misses: ['secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>'],
});
