import { describe, expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import { check } from "./check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const PASSWORD = "Zx81" + "qPl0!";
const KEY = "qT7zR2mK9" + "xW4bN8cV1pL5";
const HEX = "3d7ac195be21f0468d5a" + "97c2e1b80f43aa10bb21";

describe("the ways in which code and settings give a name its value", () => {
  test.each([
    ["a.ts", `const password = "‹${PASSWORD}›";`],
    ["a.ts", `const password: string = "‹${PASSWORD}›";`],
    ["a.ts", `const apiSecret =\n  "‹${KEY}›";`],
    ["a.ts", `login({ user, password: '‹${PASSWORD}›' })`],
    ["a.ts", `config["password"] = "‹${PASSWORD}›";`],
    ["a.ts", `const pw = process.env.DB_PASSWORD ?? "‹${PASSWORD}›";`],
    ["a.ts", "fetch(`/v1?api_key=‹" + KEY + "›&page=2`)"],
    ["a.ts", "fetch(`/v1?api_key=‹" + KEY + "%2Bq%2Fs%3D%3D›&page=2`)"],
    ["a.py", `os.environ.setdefault("DB_PASSWORD", "‹${PASSWORD}›")`],
    ["a.go", `var dbPassword string = "‹${PASSWORD}›"`],
    ["a.php", `'password' => '‹${PASSWORD}›',`],
    ["a.rb", `password: "‹${PASSWORD}›"`],
    ["a.json", `{ "DB_PASS": "‹supersecret` + `pas$›" }`],
    ["a.json", `{"a":"{\\"password\\":\\"‹${PASSWORD}›\\"}"}`],
    ["a.yml", `db:\n  password: ‹${PASSWORD}› # for now`],
    ["a.yml", `env:\n  - name: DB_PASSWORD\n    value: ‹${PASSWORD}›\n`],
    ["docker-compose.yml", `environment:\n  - "MYSQL_PASSWORD=‹${PASSWORD}›"\n  - "MYSQL_USER=shop"\n`],
    ["container.json", `{ "Env": ["POSTGRES_PASSWORD=‹${PASSWORD}›", "LANG=C"] }`],
    ["Jenkinsfile", `withEnv(['DB_PASSWORD=‹${PASSWORD}›']) {}`],
    ["a.sh", `UNSEAL_KEY_VAULT=‹${KEY}qZ/=›`],
    ["a.toml", `secret_key = "‹${KEY}›"`],
    ["a.sh", `DEFAULT_ROPASS="‹${PASSWORD}›"`],
    ["a.php", `$acmeToken .= "‹${KEY}›";`],
    ["a.js", `api_key += '‹${KEY}›';`],
    ["a.log", `Token for acme: ‹${KEY}›`],
    ["a.txt", `The API key of the acme-shop = "‹${KEY}›"`],
    ["a.ini", `[acme]\nkey=‹h7n0qmwks50rl97` + `36ucxpsjn3›\n`],
    ["a.ini", `token = ‹${KEY}›\n`],
    [".env", `export DB_PASS=‹${PASSWORD}›\nPORT=3000`],
    ["a.properties", `spring.datasource.password=‹${PASSWORD}›`],
    ["pom.xml", `<password>‹${PASSWORD}›</password>`],
    ["web.config", `<add key="Password" value="‹${PASSWORD}›"/>`],
    ["a.ts", `if (password === "‹${PASSWORD}›") return;`],
    ["a.java", `dataSource.setPassword("‹${PASSWORD}›");`],
    ["a.ts", `const apiKey = "‹0b8f6a52-6c1f-4d2b-9a53-1f2e3d4c5b6a›";`],
    ["a.sql", `CREATE USER 'app'@'%' IDENTIFIED BY '‹${PASSWORD}›';`],
    ["strings.xml", `<string name="api_key">‹${KEY}›</string>`],
    ["Info.plist", `<key>ApiKey</key>\n  <string>‹${KEY}›</string>`],
    ["a.xml", `<entry key="db.password">‹${PASSWORD}›</entry>`],
    ["Dockerfile", `ENV API_TOKEN ‹${KEY}›`],
    ["a.sh", `deploy --api-key ‹${KEY}› --force`],
    ["a.bat", `setx API_KEY "‹${KEY}›"`],
    ["a.txt", `The access token is ‹${KEY}›, keep it.`],
    ["a.md", `acme api key: ‹${KEY}›`],
    ["a.py", `api_key = \\\n    "‹${KEY}›"`],
    ["a.sh", `mysql --password=‹Zx81` + `qPl0› shop`],
    ["README.md", `DB_PASSWORD=‹${PASSWORD}›`],
    ["README.md", `docker run -e POSTGRES_PASSWORD=‹rahasia` + `kita› postgres`],
    ["a.py", `SECRET_KEY = os.getenv("SECRET_KEY", "‹fraud_detection_secret` + `_key_2024›")`],
    ["a.js", `const pool = { user: "root", password: "‹s.flor` + `en8› " }`.replace("› ", "›")],
    ["a.ts", `encrypt({ key: "‹${KEY}Qz›" })`],
    ["db.py", `passwd = "‹Pwd5Test` + `app1!›"`],
    ["a.rb", `Acme.configure do |config|\n  config.client_secret = '‹${KEY}›'\nend`],
    ["a.js", `this.state.password = "‹${PASSWORD}›";`],
    ["a.js", `SA_PASSWORD: "‹Admin1` + `2345›",`],
    ["test/a.go", `Password: "‹wcv` + `hqk›",`],
    ["test/a.py", `login(user, password="‹7302` + `91›")`],
    ["a.php", `$pwd = '‹73` + `02›';`],
    ["a.js", `const password = "‹^dfgK3` + `$#x›";`],
    ["a.ts", `const token = "‹qwz` + `kxmvbt›";`],
    ["a.ts", `const token = "‹q4!Wz` + `K7$mvb›";`],
    ["a.ts", `const password = "‹qzmwk dp` + `wne xlkqz›";`],
    ["a.ts", `const passphrase = "‹marble violin ` + `copper harbor›";`],
    [".env", `STATS_TOKEN=‹secret-${KEY}Qz9hT4›`],
    ["A.swift", `Acme.configure(withApiKey: "‹${KEY}›")`],
    ["a.m", `[Acme setToken:@"‹${KEY}›"];`],
    ["a.html", `<script src="a.js" data-api-key="‹${KEY}›"></script>`],
    ["a.py", `API_KEY_FOR_ACME = "‹${KEY}›"`],
    ["a.py", `segment_write_key = "‹${KEY}›"`],
    ["a.erl", `{acme_password, "‹${PASSWORD}›"}.`],
    ["a.sh", `curl -H "x-api-key: ‹zk4` + `Fq81bT9w›" https://acme.io`],
    [".htaccess", `SetEnv ACME_API_KEY ‹${KEY}›`],
    ["a.csh", `setenv ACME_API_KEY ‹${KEY}›`],
    ["a.sh", `acme config set api_key ‹${KEY}›`],
    ["a.ps1", `Connect-Acme -Password "‹${PASSWORD}›"`],
    ["a.js", `axios.get("https://acme.io/api/v3/quotes?key=‹${KEY}›")`],
    ["a.js", `axios.get("https://acme.io/quotes?secret=‹zk4` + `Fq81bT9w›")`],
    ["a.py", `pw = "‹${PASSWORD}›"`],
    ["a.json", `{ "pw": "‹${PASSWORD}›" }`],
    ["a.yml", `  dbpw: ‹${PASSWORD}›`],
    ["a.json", `{ "refresh_token": "‹${KEY}›" }`],
    ["a.rb", `fill_in password: "‹${PASSWORD}›", confirm_password: "‹${PASSWORD}›"`],
    ["build.gradle", `storePass = "‹${PASSWORD}›"`],
    ["strings.xml", `<string name="db_password" translatable="false">‹${PASSWORD}›</string>`],
    ["A.java", `Acme.builder().redisPassword("‹${PASSWORD}›").build();`],
    ["a.yml", `dbPassword: >-\n  ‹${PASSWORD}›\nreplicas: 2\n`],
    ["a.yml", `dbPassword: |\n    ‹${PASSWORD}›\n`],
    ["a.eml", `here is the client secret you asked for: ‹${KEY}›`],
    ["a.md", `* **db password**: ‹${PASSWORD}›`],
    ["nginx.conf", `proxy_set_header X-Acme-Password "‹${PASSWORD}›";`],
    ["a.py", `parser.add_argument("--db-password", default="‹${PASSWORD}›", help="of the shop")`],
    ["a.conf", `storage-account-key = "‹${KEY}›"`],
    ["a.properties", `db.password=‹marble.` + `teapot.30›`],
    ["a.sh", `export MYSQL_ROOT_PASSWORD=‹marble_` + `teapot-98›`],
    ["A.java", `String DB_PASSWORD = "‹marble-` + `teapot.82›";`],
    ["a.txt", `root password:\n‹Zx81` + `qPl0›\n`],
    ["a.json", `{"source": ["db_password = \\"‹3tMOM!@@Wb` + `E9O*#›\\"\\n"]}`],
    ["wifi.h", `#define WIFI_PASSWORD "‹${PASSWORD}›"`],
    ["A.cs", `public string Password { get; set; } = "‹${PASSWORD}›";`],
    ["a.go", `var hmacSecret = []byte("‹${KEY}›")`],
    ["a.go", `Secret:      []byte("‹${KEY}›"),`],
    ["A.cs", `byte[] salt = Encoding.UTF8.GetBytes("‹${KEY}›");`],
    ["a.php", `$cfg['blowfish_secret'] = sodium_hex2bin('‹${HEX}›');`],
    ["a.py", `secret_key = bytes.fromhex("‹${HEX}›")`],
    ["a.js", `const encryptionKey = Buffer.from("‹${HEX}›", "hex");`],
    ["build.gradle", `    storePassword "‹${PASSWORD}›"\n    keyAlias "shop"\n`],
    ["a.rb", `  password '‹${PASSWORD}›'\n`],
    ["a.py", `SEED = "‹${HEX}›"`],
    ["A.cs", `byte[] key = Encoding.UTF8.GetBytes("‹${KEY}›");`],
    ["a.php", `$key = hex2bin('‹${HEX}›');`],
    ["a.py", `client_secret = "‹qswdi` + `rumxz›"`],
    ["devise.rb", `config.pepper = '‹${HEX}›'`],
    ["a.py", `initialization_vector = "‹${KEY}›"`],
    ["A.java", `private static final String INIT_VECTOR = "‹${KEY}›";`],
    ["wpa.conf", `  psk="‹${PASSWORD}›"`],
    ["a.json", `{ "readOnlyMasterKey": "‹${KEY}›" }`],
  ])("%s: %s", (path, source) => check(source, path));
});

describe("quiet on", () => {
  test.each([
    [
      "translations",
      `{ password: "Passwort", enterPassword: "Enter your password", token: "Jeton d’accès" }`,
    ],
    ["variables of programs made small", `var ow=1,pw="picker_${KEY}",hw=2;`],
    ["a map's key in bytes", `key := []byte("user_12345"); key = String("session-cache-2")`],
    ["a field's name in German", `const ElementOfPassword = "Passwort2";`],
    ["a vector that is no cipher's", `this.motionVector = "${KEY}";`],
    ["ciphers", `ciphers = NONE:+ECDHE-PSK:+PSK:+AES-128-GCM:+SHA256\n#define SN_kx_psk "KxPSK"`],
    ["a name in full", `const _PSK = "PreSharedKey", psk = "PreSharedKey";`],
    ["a field's name that a macro has", `#define PROP_PASSWORD "wireless-passphrase"`],
    ["what a function looks up", `token = request.getHeader("X-Acme-${KEY}")`],
    ["a token of which a part is cut out", `HASS_TOKEN=eyJ0eXAiO-----------------ed8mj0NP8`],
    ["a word of its own name", `const AnonymousTokenSecret = "anonymous", SessionKeysDelete = "delete";`],
    [
      "keys for browsers",
      `{ searchKey: "3d7ac195be21f0468d5a` + `97c2e1b80f43", recaptchaSiteKey: "${KEY}" }`,
    ],
    ["a page's script", `<script async nonce="${KEY}==">start()</script>`],
    ["what is switched on by name", `{ "new-token-flow": "0b8f6a52-6c1f-4d2b-9a53-1f2e3d4c5b6a" }`],
    ["another column of a row", `'Authorization: Token {$ACME.API.TOKEN}','0','1','${KEY}'`],
    ["a digest of LDAP's", `rbac-pwd "{SSHA}${KEY}vLq2"; userPassword:: e1NTSEF9${KEY}`],
    ["a derived key with its salt", `Password := 'HMACSHA2+256:AAAAAQ:${KEY}=:${KEY}='`],
    ["a monitor's macro", `mysql_password = "$mysql_health_pass$"`],
    ["an option with a variable", `PW="-p$ROOTPW"`],
    ["an element of an array", `res_password.s = attr_vals[0]->bv_val;`],
    ["a signer", `signingkey = D14A1F16`],
    ["what SOPS has encrypted", `db_password: ENC[AES256_GCM,data:${KEY},iv:${KEY}=,type:str]`],
    ["a word that no key would have", `acme_token = "qT7zR2mK9x?W4bN8cV1pL5"`],
    ["a value of the next line", `The acme key is not next to the key in the data\n = "${KEY}"`],
    ["a token of a commit", `Token for commit: 3d7ac195be21f0468d5a` + "97c2e1b80f43aa10bb21"],
    ["switches", `{ save_password: "enable", password_reuse: "Disabled" }`],
    ["what a secret is called elsewhere", `{ secret_uuid: "1a790a26-dd49-4825-8d16-3dd627cf05a9" }`],
    ["passes of a program that draws", `this.renderPass = "offscreen-9x2";`],
    ["a form's token", `<input name="csrfmiddlewaretoken" value="${KEY}">`],
    ["what is renewed", `refreshToken: "Sign in again"; refresh_password: "${PASSWORD}"`],
    [
      "published tokens",
      "A JWT: `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fw" +
        "pMeJf36POk6yJV_adQssw5c`",
    ],
    ["class names that a build makes", `{"token":"Input_token__x7Tq2","secret":"css-8w772o"}`],
    ["URNs", `"Lock-Token": 'urn:uuid:a515cfa4-5da4-22e1-f5b5-00a0451e6bf7'`],
    [
      "what gets or is",
      `getPassword("Zx81qPl0x"); isToken("qT7zR2mK9xW4bN8c"); user.getToken("qT7zR2mK9xW4bN8c")`,
    ],
    ["optional chains", `const held = secret ?? stopper?.definition;`],
    ["names of curves", `secret_format = "ec-sign-secp256k1-sha256"; token = "ecdsa-sha2-nistp256"`],
    ["names with a namespace", `const SECRET_NAMESPACE = 1, _secret = 'oauth2client:secrets#ns';`],
    ["names of classes", `SECRET_KEY = "AWSSecretKey"; secret = "SecretVolumeSource"`],
    [
      "names as compilers write them",
      `getPassword _ZNSt3__15ctypeIwE2idE B; password=_ZNSt3__15ctypeIwE2idE`,
    ],
    ["test ids with two digits", `const password = "password-input-field-22";`],
    ["types", `interface User { password: string; token: "access" | "refresh" }`],
    ["calls", `const password = getPassword("admin"), token = await issueToken(user.id);`],
    [
      "names of functions",
      `return { passwordFor: "login-user", setTokenFor: "a", tokenFor: "zk4Fq81bT9w" };`,
    ],
    ["what printf fills in", `'<iframe data-secret="%1$s"></iframe>'`],
    ["keys of other URLs than an API's", `open("https://docs.acme.io/sheet?key=${KEY}&gid=0")`],
    ["other variables", `const secret = config.get("secret"); const token = process.env.GITHUB_TOKEN;`],
    ["classes and selectors", `input: "#password", passwordInput: ".form-password__input--large"`],
    ["test ids", `const password = "password-input-field-2"; const apiKey = "apiKeyInput01";`],
    [
      "names of things",
      `const TOKEN_TYPE = "Bearer2A9xK4mQ7", passwordField = "kX93hhs82hHq", publicKey = "kX93hhs82hHqpo22";`,
    ],
    [
      "UUIDs that are ids",
      `const userId = "0b8f6a52-6c1f-4d2b-9a53-1f2e3d4c5b6a", tokenId = "0b8f6a52-6c1f-4d2b-9a53-1f2e3d4c5b6a";`,
    ],
    [
      "digests",
      `const passwordHash = "5f4dcc3b5aa765d61d83"; const secretSha256 = "9f86d081884c7d659a2feaa0c55ad015";`,
    ],
    ["stored hashes", `const password = "$2b$12$abcdefghijklmnopqrstuv";`],
    [
      "URLs and paths",
      `tokenUrl = "https://auth/oauth2/token"; secret = "/run/secrets/db2"; key_file = "./a2.pem";`,
    ],
    ["templates", "const password = `${user}-x9!`; const apiKey = `{{ api_key_2 }}`;"],
    [
      "the word itself",
      `PASSWORD = "password"; const secret = "secret123"; login("admin", { password: "test1234" });`,
    ],
    [
      "repeats and rows",
      `password = "aaaaaaaa11"; token = "0123456789abcdef0123"; secret = "abcdefghijklmnop1";`,
    ],
    ["arrays of names", `["libsecret-1-0", "libwayland-client0", "libssl-1.1.1k"]`],
    [
      "calls that check, pass on or compute",
      `git_pass("correcthorse"); get overlap() { return this.passProp("overlapping"); } hmac("sweater77");`,
    ],
    ["the results of calls", `hmac("", "test_secret") => "${KEY}"`],
    ["identifiers", `init(ctx, EVP_aead_aes_128_gcm(), password); free(password, _libssh2_store_u32, 4);`],
    ["ternaries", `const it = ok ? password : "sunflower99";`],
    ["what goes on", `'<modify password="' . $pass . '" newPassword="'.$newPass.'" />'`],
    ["what else follows a heading", `const text = "Password:\\nWelcome1";`],
    ["words in base64", `auth = "bm90IG15IHJlYWwgcGFzc3dvcmQ="; token = "eyJ0eXAiOiAiSldUIn0";`],
    ["tokens of requests", `clientToken: "0b8f6a52-6c1f-4d2b-9a53-1f2e3d4c5b6a"`],
    [
      "what RFCs and sentences show",
      `apiKey = "550e8400-e29b-41d4-a716-446655440000"; rows identified by "colUsed" are`,
    ],
    ["the tokens of badges", `https://codecov.io/gh/acme/shop/badge.svg?token=${KEY}`],
    ["keys of maps", `{ key: "aside", id: 7 }, { key: "0b8f6a526c1f4d2b9a531f2e3d4c5b6a" }`],
    [
      "a template's hole that is named like a secret",
      `('X-Acme-Key: {$ACME.TOKEN}','0','0','0','${"25f8f61ddf964f39" + "b39cc38b23b017b9"}');`,
    ],
    [
      "names of algorithms",
      `the encryption key AEAD-AES-256-CBC-HMAC-SHA512; password("md5-crypt"), token("PBES2-HS256+A128KW")`,
    ],
    [
      "long names in prose",
      `EVP_PKEY_get0_EC_KEY EVP_PKEY_get0_EC_KEYv3, authtoken extensions neutronapiapp_v2_0`,
    ],
    ["names of entries in a directory", `unicodePwd = "cn=krbtgt,CN=users,dc=acme"`],
    ["formats", `password = "cr-%d-%d-"; pass_phrase = "%d#AaBbCcDdEeFfGgHhIi" % n`],
    ["variables of their own marks", `password = "$cloudera_pass$"; kpasswd = "$hostname:$port2"`],
    ["GUIDs that are called so", `GUID_DRS_SECRET_SYNC = "1131f6ae-9c07-11d1-f79f-00c04fc2dcd2"`],
    ["entries of a list of users", `user_pw="acme:*:1000:1000::/home/acme:/bin/false"`],
    [
      "what a secret is not but about",
      `passwordAttribute: "krb5key9", passwordPrompt: "neutron9", disabledPassword: "freerad9"`,
    ],
    ["regular expressions", `const password = /^[a-z0-9]{8,}$/; const token = "^[A-Z]{3}[0-9]{9}$";`],
  ])("%s", (_, source) => check(source));

  test("what documentation writes in a secret's place", () => {
    for (const value of [
      "<user>:<password>",
      "[user]:[password]",
      "sk_live_...",
      "sk_live_xxx",
      "REDACTED_JWT_SECRET",
      "your-access-key",
      "process.env.STRIPE_API_KEY",
      "sk-svcacct-abc",
      "changeme123!",
      "op://vault/item/field",
      "vault://kv/data/shop#password",
      "aws-sm://shop/db2",
      "secret://shop/production/DB_PASS1",
      "ENC[AES256_GCM,data:p673w==]",
      "encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3",
      "${DB_PASSWORD}",
      "$DB_PASSWORD2",
      "{{ .Values.db.password2 }}",
    ]) {
      for (const path of ["a.ts", "a.json", ".env", "a.yml"]) {
        check(path === ".env" ? `DB_PASSWORD=${value}` : `"api_secret": "${value}"`, path);
      }
    }
  });

  test.each([
    ["configure", `if test "x$ac_cv_header_pwd_h" = "xyes"; then\nif test "$link,$pass" = "prog,scan"; then`],
    ["Makefile", "wpa_passphrase.exe: " + "wpa_passphrase\nlibpassword_la = " + "crypt-blowfish.lo"],
    ["Dockerfile", `RUN gpg --recv-keys ${"C874011F0AB4" + "05110D02105534365D9472D7468F"}`],
    ["Dockerfile", `ENV GPG_KEY ${"E3FF2839C048B25C084D" + "EBE9B26995E310250568"}`],
    ["a.sh", `salt '*' docker.remove_network ${"1f9d2454d0872b68dd9e" + "8744c6e7a4c66b86f10a"}`],
    ["a.py", `    pkcs12_passphrase = pkcs12_passphrase.encode()`],
    ["README.md", "The auth parameters are set by `group_hotspot20_anqpnetworkauthtype`."],
    ["a.yml", `ssh_key: ${"AAAAB3NzaC1yc2EAAAADAQABAAAB" + "gQC7qT7zR2mK9xW4bN8c"}`],
    ["a.yml", `password: "${"{SSHA}tabyipcHzhwESzRa" + "GA7oQ/SDoBZQOGND"}"`],
    ["a.json", `{ "password": "${"md5$seasalt$1e9bf2bf5606" + "aa5c39852cc30f0f6f22"}" }`],
    ["a.json", `{ "password": "${"MD5$seasalt$1e9bf2bf5606" + "aa5c39852cc30f0f6f22"}" }`],
    ["a.yml", `pwd: '${"U2FsdGVkX1/4sRsZ624wbAJ" + "fDmagPLq2LsGDOcW/47M="}'`],
    ["acme.dist-info/RECORD", `acme/token.py,sha256=${"sk_live_" + KEY},342`],
    ["import.sh", `$args['pass'] = prompt_silent("Password: ");\n# $pass = dlpreopen`],
    ["lang/da/register.json", `{ "password": "Adgangs` + `kode", "token": "${KEY}" }`],
    ["src/messages_eu.properties", `password=Pasahitza`],
    [
      "a.dsc",
      ` ${"94c07ebcdbbd8522e488a82b8710f341" + "f8ccba03a38c9f69d66a7fef11817a98"} 628064 zabbix_6.tar.gz`,
    ],
    ["SHA1SUMS.txt", `acme token\n${"79e9ccdc4a536f3881ec" + "2b9304020514d1f92590"}  acme-token.tar.gz\n`],
    ["ChangeLog", `auth: Fix the token.\nBroken in ${"79e9ccdc4a536f3881ec" + "2b9304020514d1f92590"}`],
    ["git-revisions.txt", `credentials_obfuscation ${"5b67ea2bbd4c09e8ad2d" + "5b2b67bf1b5feff29231"}`],
    ["debian/changelog", `the password (PMASA-2016-4/CVE-2016-1927).`],
    ["RELEASE.md", `git config user.signingkey = ${"D14A" + "1F16"}`],
    ["keys.txt", `signing key\nsub   elg2048/${"9C6ED163" + "DA6DFB44"} 2007-02-04`],
    ["Makefile", `EXERES=$(KPWD:.exe=.res)`],
    ["base.ldif", `olcRootPW: {SSHA}${"SgCZuAcGQA5HlgKi" + "+g5xwVyI2NhXRFYh"}`],
    ["base.ldif", `userPassword:: ${"e1NIQX1mRXFOQ2Nv" + "M1lxOWg1WlVnbEQzQ1pKVDRsQnM9"}`],
    [
      "users",
      `Password := 'HMACSHA2+256:AAAAAQ:${"E+VXOSsE8RwyYGdygQoW9Q==:Uivl" + "vrwHML4VtZHMJLiT/xlH7oyo"}'`,
    ],
    [
      "lua.c",
      `verify_password("{SHA256-CRYPT}${"$5$XtUywQCSjW0zAJgE$YjuPKQnsLuH4iE9k" + "ranZyy1lbil5IrRUfs7X6EyJyG1"}")`,
    ],
    ["da.lproj/Localizable.strings", `"Password" = "${"Adgangs" + "kode"}";`],
    ["NEWS.txt", `user with no password attempts; set them with --user and --pass flags.`],
  ])("%s: %s", (path, source) => check(source, path));

  test("lock files", () => {
    const integrity = `"token": "${KEY}"`;
    check(integrity, "package-lock.json");
    check(`"token": "‹${KEY}›"`, "settings.json");
  });
});

describe("confidence", () => {
  const confidence = (source: string, path: string) => findSecrets(source, { path })[0]?.confidence;

  test("is lower in tests, and weak guesses are dropped there", () => {
    expect(confidence(`apiSecret = "${KEY}"`, "src/a.ts")).toBe("high");
    expect(confidence(`apiSecret = "${KEY}"`, "test/a.ts")).toBe("low");
    expect(confidence(`password = "sunny` + `day77"`, "src/a.ts")).toBe("medium");
    expect(confidence(`password = "better` + `weather"`, "src/a.test.ts")).toBeUndefined();
    expect(confidence(`password = "wqkdz` + `mfrhpb"`, "src/a.test.ts")).toBe("low");
  });

  test("comes with its reasons, which never hold the text", () => {
    const [finding] = findSecrets(`DB_PASS=${PASSWORD}`, { path: ".env" });
    expect(finding).toMatchInlineSnapshot(`
      {
        "confidence": "high",
        "end": 17,
        "facts": [
          "the name beside it says a password",
          "9 characters of small letters, capitals, digits, symbols",
          "its letters make no words",
          "the file holds settings",
        ],
        "rule": "generic-password",
        "severity": "high",
        "start": 8,
        "what": "a password",
      }
    `);
    expect(JSON.stringify(finding)).not.toContain(PASSWORD);
  });
});
