/** Source that speaks of secrets and holds none. */
import { markedCase, type Case } from "../case.ts";
import { randomOf } from "../random.ts";

const LINES = `
i18n            | locales/en.json          | { "password": "Password", "passwordRepeat": "Repeat your password", "secret": "Secret" }
i18n            | locales/de.json          | { "login.password": "Passwort", "token.expired": "Das Token ist abgelaufen" }
i18n            | locales/fr.json          | { "password_help": "Au moins 12 caractères", "api_key": "Clé d'accès" }
i18n            | locales/es.yml           |     password: Contraseña
i18n            | locales/ja.json          | { "password": "パスワードを入力してください" }
i18n            | messages.properties      | error.password=The password must have at least 8 characters
i18n            | strings.xml              | <string name="forgot_password">Forgot your password?</string>
i18n            | en.ts                    | export default { apiKey: "API key", apiSecret: "API secret", copyToken: "Copy the token" };
i18n            | messages.po              | msgid "Enter your secret key"
i18n            | Localizable.strings      | "reset_password" = "Reset password";
form            | login.html               | <label for="password">Password</label><input type="password" name="password" id="password">
form            | login.tsx                | <TextField label="Password" name="newPassword" autoComplete="new-password" />
form            | login.vue                | <input v-model="form.password" placeholder="Enter your password" type="password">
form            | login.erb                | <%= f.password_field :password_confirmation, placeholder: "Repeat password" %>
form            | form.py                  | password = forms.CharField(widget=forms.PasswordInput, label="Password")
form            | test.spec.ts             | await page.fill("#password", credentials.password);
form            | a11y.tsx                 | <button aria-label="Show password" data-testid="toggle-password-visibility">
enum            | tokens.ts                | export enum TokenKind { Identifier = "identifier", StringLiteral = "string-literal" }
enum            | grant.ts                 | const GRANT_TYPE_PASSWORD = "password";
enum            | grant.py                 | TOKEN_ENDPOINT_AUTH_METHOD = "client_secret_basic"
enum            | errors.go                | const ErrInvalidToken = "invalid_token_signature"
enum            | errors.ts                | export const INVALID_API_KEY = "INVALID_API_KEY";
enum            | events.ts                | export const PASSWORD_CHANGED = "auth/passwordChanged";
enum            | keys.ts                  | const STORAGE_KEY_TOKEN = "acme.session.accessToken";
enum            | headers.ts               | export const API_KEY_HEADER = "X-Acme-Api-Key";
enum            | headers.go               | const tokenHeader = "X-Vault-Token"
enum            | cookies.ts               | const TOKEN_COOKIE = "__Host-acme-session";
enum            | roles.java               | public static final String SECRET_MANAGER_ROLE = "roles/secretmanager.secretAccessor";
enum            | types.rs                 | const KEY_TYPE: &str = "ed25519-verification-key-2020";
enum            | keyboard.ts              | if (event.key === "ArrowDown" || event.key === "Backspace") move(1);
enum            | keys.cs                  | public const string TokenType = "urn:ietf:params:oauth:token-type:access_token";
identifier      | auth.ts                  | const passwordResetTokenRepository = new PasswordResetTokenRepository(dataSource);
identifier      | auth.ts                  | this.accessToken = response.accessToken;
identifier      | auth.js                  | password: hashedPassword,
identifier      | auth.js                  | const secretKey = generateSecretKeyForUser(user);
identifier      | Auth.java                | String apiKey = apiKeyProvider.getApiKeyForTenant(tenant);
identifier      | auth.py                  | token = create_access_token(identity=user.id, expires_delta=timedelta(hours=1))
identifier      | auth.go                  | token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
identifier      | auth.rb                  | self.api_token = SecureRandom.hex(32)
identifier      | auth.cs                  | options.ClientSecret = settings.ClientSecret;
identifier      | auth.rs                  | let password_hash = Argon2::default().hash_password(password, &salt)?;
identifier      | auth.php                 | $token = $this->tokenStorage->getToken()->getCredentials();
identifier      | auth.kt                  | val passwordEncoder = BCryptPasswordEncoderFactory.createDelegatingEncoder()
identifier      | auth.swift               | let accessToken = keychain.string(forKey: KeychainKeys.accessToken)
identifier      | spring.xml               | <property name="passwordEncoder" ref="bCryptPasswordEncoder"/>
identifier      | selector.ts              | export const selectAuthToken = createSelector(selectAuthState, (state) => state.authToken);
identifier      | query.graphql            | mutation ResetPassword($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { ok } }
identifier      | schema.prisma            |   passwordHash String? @map("password_hash")
identifier      | table.sql                | CREATE TABLE users (id BIGINT, password_hash VARCHAR(255) NOT NULL, api_token CHAR(40));
identifier      | table.sql                | SELECT api_key, secret_key FROM credentials WHERE token = $1;
identifier      | schema.json              | { "password": { "type": "string", "format": "password", "minLength": 12 } }
identifier      | openapi.yaml             |         client_secret: { type: string, description: The secret of the OAuth client }
identifier      | proto.proto              |   string access_token = 1; string refresh_token = 2;
identifier      | types.d.ts               | export interface Credentials { apiKey: string; apiSecret?: string | undefined }
identifier      | lexer.c                  | token->type = TOKEN_STRING_LITERAL; token->next = lexer->current_token;
identifier      | parser.js                | const nextToken = tokenizer.lookAhead(TokenType.OpenParenthesis);
identifier      | css.css                  | .password-strength-meter__indicator--weak { width: 25% }
identifier      | theme.json               | { "token.color.background.brand.bold": "{color.palette.blue700}" }
identifier      | vim.lua                  | vim.keymap.set("n", "<leader>sk", require("telescope.builtin").keymaps)
identifier      | Makefile                 | SECRET_FILES := $(wildcard config/secrets/*.enc)
identifier      | regex.js                 | const PASSWORD_PATTERN = /^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d@$!%*?&]{12,64}$/;
identifier      | regex.py                 | TOKEN_RE = re.compile(r"ghp_[A-Za-z0-9]{36}")
identifier      | alphabet.ts              | const KEY_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
identifier      | package.go               | import secretmanager "cloud.google.com/go/secretmanager/apiv1"
identifier      | imports.py               | from azure.keyvault.secrets.aio import SecretClient
identifier      | url.ts                   | const TOKEN_URL = "https://login.acme.io/oauth2/v2.0/token";
identifier      | url.yml                  |   token_endpoint: https://auth.acme.io/realms/shop/protocol/openid-connect/token
identifier      | path.ts                  | const KEY_FILE = "/etc/letsencrypt/live/acme.io/privkey.pem";
identifier      | path.yml                 |   ssl_certificate_key: /etc/nginx/certs/acme.io.key
identifier      | path.toml                | token_file = "C:\\\\Users\\\\ada\\\\AppData\\\\Local\\\\acme\\\\token.json"
identifier      | cli.ts                   | .option("--api-key <key>", "the key of your account").option("--password-stdin")
identifier      | usage.md                 | Use \`--token-file\` rather than \`--token\`, which shells remember.
identifier      | test.py                  | assert response.json()["error"] == "invalid_client_secret"
identifier      | event.ts                 | log.info("password reset requested", { userId, tokenHash });
identifier      | cargo.toml               | secrecy = { version = "0.10", features = ["serde"] }
identifier      | eslint.json              | { "rules": { "no-secrets/no-secrets": "error", "detect-possible-timing-attacks": "warn" } }
identifier      | license.md               | THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND
identifier      | Class.java               | throw new AuthenticationCredentialsNotFoundException("password");
identifier      | ext.cmake                | set(CMAKE_XCODE_ATTRIBUTE_CODE_SIGN_IDENTITY_KEYCHAIN "login.keychain")
prose           | README.md                | Keep your API key secret: whoever has it can read every order.
prose           | README.md                | The password is hashed with argon2id; the token expires after one hour.
prose           | docs/keys.md             | A secret key begins with \`sk_live_\`, a publishable one with \`pk_live_\`.
prose           | docs/keys.md             | Tokens begin with ghp_, gho_, ghu_, ghs_ or ghr_ and are 40 characters long.
prose           | docs/keys.md             | Access key IDs begin with AKIA (long-term) or ASIA (temporary).
prose           | CHANGELOG.md             | - secret: a rotated key is no longer reported twice (thanks @ada)
prose           | commit.txt               | Rename password to passphrase in all messages
prose           | main.c                   | /* The key must be kept secret; see RFC 9106, section 3.1. */
prose           | notes.md                 | password: at least twelve characters, one of them a digit
prose           | faq.md                   | Q: What is my token? A: It is on the page "Account", under "Developers".
prose           | policy.yml               | description: "Passwords must be rotated every 90 days"
minified        | app.min.js               | !function(e,t){"object"==typeof exports?t(exports):t(e.tokenizer={})}(this,function(e){var t=e.password,n=t.secretKey||r(t.key);return n.apiKey=o(n.token),n});
minified        | vendor.js                | var a=b.c("{hex:20}"),d=n(8215),_=(0,d.createToken)("StringLiteral");
minified        | bundle.js                | {key:"handlePasswordChange",value:function(e){this.setState({password:e.target.value})}},{key:"getAccessToken",value:function(){return this.token}}
minified        | chunk.js                 | (self.webpackChunk=self.webpackChunk||[]).push([[179],{{d:4}:(e,t,n)=>{n.d(t,{key:()=>r})}}]);
near miss       | note.md                  | The ticket is SK-{d:5} and the branch sk_live_fix.
near miss       | note.md                  | Such as ghp_{an:12}, which is cut off here.
near miss       | note.md                  | AKIA{b32:6} is too short to be one.
near miss       | note.md                  | See xoxb-{d:4} in the log.
near miss       | a.ts                     | import { hf_hub_download } from "./hf_hub_download_with_progress.js";
near miss       | a.py                     | glpat_pattern = compile("glpat-[0-9a-zA-Z_-]" + length)
near miss       | a.css                    | .sg-{az:6} .key-{hex:8} { margin: 0 }
near miss       | a.js                     | require("./AIza" + name);
near miss       | a.txt                    | eyJhbGciOi (the start of every token)
near miss       | a.txt                    | eyJhbGciOiJub25lIn0.e30.
near miss       | slack.md                 | https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX
near miss       | discord.md               | https://discord.com/api/webhooks/<id>/<token>
near miss       | a.ts                     | const re_exports = ["re_export_all_from_module", "re_import"];
near miss       | a.go                     | npm_config_registry_default_value := "npm_config_user_agent_string_value"
near miss       | a.yml                    |   image: registry.acme.io/dapi{hex:8}:latest
near miss       | a.tf                     |   name = "rk_test_environment_bucket"
near miss       | a.ts                     | type Key = "sk-ant-colony" | "sk-proj-settings-page" | "pplx-grid";
near miss       | a.json                   | { "class": "lin_api_list dop_v1_button shpat_icon" }
near miss       | a.md                     | -----BEGIN RSA PRIVATE KEY-----\\n...\\n-----END RSA PRIVATE KEY-----
near miss       | a.ts                     | if (text.startsWith("-----BEGIN RSA PRIVATE KEY-----")) return "pem";
near miss       | a.sh                     | grep -r "BEGIN OPENSSH PRIVATE KEY" .
test vector     | aws.md                   | aws_access_key_id = AKIAIOSFODNN7EXAMPLE
test vector     | aws.md                   | aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
test vector     | azurite.env              | AZURE_STORAGE=UseDevelopmentStorage=true
test vector     | sha.test.ts              | assert.equal(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
test vector     | md5.test.py              | assert md5(b"") == "d41d8cd98f00b204e9800998ecf8427e"
test vector     | base64.go                | if got != "SGVsbG8sIHdvcmxkIQ==" {
test vector     | ws.md                    | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
test vector     | aes.c                    | static const char *key = "000102030405060708090a0b0c0d0e0f";
test vector     | rfc.md                   | Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==
call            | a.ts                     | setPassword(form.get("password"));
call            | a.ts                     | const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
call            | a.py                     | secret = hmac.new(key, msg, hashlib.sha256).hexdigest()
call            | a.java                   | KeyStore keyStore = KeyStore.getInstance("PKCS12", securityProvider);
call            | a.js                     | expect(screen.getByText("Invalid password or token")).toBeVisible();
call            | a.rb                     | validates :password, length: { minimum: 12 }, confirmation: true
call            | a.sql                    | SELECT crypt($1, gen_salt('bf')) AS password;
call            | a.sh                     | openssl rand -base64 32 > secret.key
call            | a.ts                     | register("secret:add", secretAddCommand, { token: "optional" });
`;

/** The shapes in each line are drawn once. */
export function source(): Case[] {
  return LINES.trim()
    .split("\n")
    .map((line, row) => {
      const [group = "", path = "", ...text] = line.split("|");
      const shape = text
        .join("|")
        .slice(1)
        .replaceAll(String.raw`\n`, "\n");
      return markedCase(`code: ${group.trim()}`, path.trim(), `${randomOf(`source ${row}`).value(shape)}\n`);
    });
}
