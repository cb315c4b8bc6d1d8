/** Random as secrets are, and public by nature: digests, identifiers, versions, data. */
import { markedCase, type Case } from "../case.ts";
import { randomOf } from "../random.ts";

/** Group, path, and the text with its shapes. */
const LINES = `
uuid             | src/ids.ts                 | export const TENANT = "{uuid}";
uuid             | config.json                | { "tenantId": "{uuid}", "projectId": "{uuid}" }
uuid             | App.csproj                 | <ProjectGuid>{uuid}</ProjectGuid>
uuid             | shop.sln                   | Project("{uuid}") = "Shop", "Shop.csproj", "{uuid}"
uuid             | data.sql                   | INSERT INTO users (id, name) VALUES ('{uuid}', 'Ada');
uuid             | app.log                    | INFO request_id={uuid} path=/orders status=200 12ms
uuid             | k8s/pv.yaml                |   uid: {uuid}
uuid             | grafana.json               | { "datasource": { "uid": "{uuid}" } }
uuid             | azure.tf                   |   subscription_id = "{uuid}"
uuid             | src/ids.ts                 | const clientId = "{uuid}";
uuid             | infra.yml                  | correlation_key: {uuid}
digest           | Dockerfile                 | FROM node:24@sha256:{hex:64}
digest           | checksums.txt              | {hex:64}  keyward-linux-x64.tar.gz
digest           | MD5SUMS                    | {hex:32}  disk.iso
digest           | formula.rb                 |   sha256 "{hex:64}"
digest           | build.py                   | SHA1 = "{hex:40}"
digest           | WORKSPACE                  |     sha256 = "{hex:64}",
digest           | src/hash.test.ts           | expect(md5("hello")).toBe("{hex:32}");
digest           | manifest.json              | { "etag": "\\"{hex:32}\\"", "checksum": "{hex:64}" }
digest           | PKGBUILD                   | sha512sums=('{hex:128}')
digest           | cache.json                 | { "cacheKey": "{hex:64}" }
digest           | data.yml                   | fingerprint: {HEX:40}
digest           | known.txt                  | SHA256:{b64:43}
git              | .github/workflows/ci.yml   |       - uses: actions/checkout@{hex:40} # v5
git              | CHANGELOG.md               | - Fix the parser ([\`{hex:7}\`](https://git.acme.io/shop/commit/{hex:40}))
git              | .gitmodules                | # pinned at {hex:40}
git              | package.json               | { "dependencies": { "left": "git+https://git.acme.io/left.git#{hex:40}" } }
git              | VERSION                    | {hex:40}
git              | src/build.ts               | export const COMMIT = "{hex:40}";
git              | a.patch                    | index {hex:7}..{hex:7} 100644
git              | log.txt                    | commit {hex:40}
integrity        | package-lock.json          |       "integrity": "sha512-{b64:86}==",
integrity        | yarn.lock                  |   integrity sha512-{b64:86}==
integrity        | pnpm-lock.yaml             |     resolution: {integrity: sha512-{b64:86}==}
integrity        | index.html                 | <script src="/a.js" integrity="sha384-{b64:64}" crossorigin="anonymous"></script>
integrity        | Cargo.lock                 | checksum = "{hex:64}"
integrity        | go.sum                     | golang.org/x/text v0.14.0 h1:{b64:43}=
integrity        | poetry.lock                |     {file = "a-1.0.tar.gz", hash = "sha256:{hex:64}"},
integrity        | requirements.txt           |     --hash=sha256:{hex:64}
integrity        | Pipfile.lock               |                 "sha256:{hex:64}",
integrity        | Gemfile.lock               |   rails (8.0.1) sha256={hex:64}
integrity        | composer.lock              |             "content-hash": "{hex:32}",
integrity        | Podfile.lock               |   Alamofire: {hex:40}
integrity        | flake.lock                 |         "narHash": "sha256-{b64:43}=",
integrity        | deno.lock                  |     "https://deno.land/std/a.ts": "{hex:64}",
integrity        | .terraform.lock.hcl        |     "h1:{b64:43}=",
integrity        | mix.lock                   |   "jason": {:hex, :jason, "1.4.1", "{hex:64}", [:mix]},
integrity        | pubspec.lock               |       sha256: "{hex:64}"
integrity        | Package.resolved           |         "revision" : "{hex:40}",
integrity        | bun.lock                   |     "left": ["left@1.0.0", "", {}, "sha512-{b64:86}=="],
public key       | .ssh/id_ed25519.pub        | ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b64:43} ada@acme.io
public key       | authorized_keys            | ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ{b64:334} ci
public key       | known_hosts                | git.acme.io ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBB{b64:86}=
public key       | key.pub.pem                | -----BEGIN PUBLIC KEY-----\\n{b64:64}\\n{b64:64}\\n-----END PUBLIC KEY-----
public key       | cert.pem                   | -----BEGIN CERTIFICATE-----\\n{b64:64}\\n{b64:64}\\n-----END CERTIFICATE-----
public key       | src/verify.ts              | const PUBLIC_KEY = "{b64:43}=";
public key       | wg.conf                    | PublicKey = {b64:43}=
public key       | src/stripe.ts              | const stripe = loadStripe("pk_live_{an:24}");
public key       | recaptcha.html             | <div class="g-recaptcha" data-sitekey="6L{b64u:38}"></div>
public key       | tauri.conf.json            | { "updater": { "pubkey": "{b64:150}" } }
public key       | .well-known/jwks.json      | { "keys": [{ "kty": "EC", "crv": "P-256", "x": "{b64u:43}", "y": "{b64u:43}", "kid": "{hex:16}" }] }
public key       | minisign.pub               | RW{b64:54}
public key       | age.txt                    | recipient: age1{a:58}
public key       | cosign.pub                 | -----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE{b64:28}\\n-----END PUBLIC KEY-----
public address   | src/tokens.ts              | const USDC = "0x{hex:40}";
public address   | src/tokens.ts              | export const TOKEN_ADDRESS = "0x{hex:40}";
public address   | donate.md                  | BTC: bc1q{a:38}
public address   | tx.json                    | { "transactionHash": "0x{hex:64}" }
image            | index.html                 | <img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA{b64:200}==">
image            | style.css                  | .a { background: url(data:image/svg+xml;base64,PHN2ZyB4bWxucz0i{b64:120}) }
image            | font.css                   | @font-face { src: url(data:font/woff2;base64,d09GMgAB{b64:300}) }
image            | icon.ts                    | export const icon = "iVBORw0KGgoAAAANSUhEUgAA{b64:180}";
image            | a.js                       | //# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpb{b64:160}
image            | bundle.js.map              | {"version":3,"mappings":"AAAA,{al:60},SAAS,{al:40};{al:80}"}
wasm             | inline.ts                  | const wasm = "AGFzbQEAAAABKghgAX8Bf2ADf39/AGAE{b64:240}";
nonce            | csp.html                   | <meta http-equiv="Content-Security-Policy" content="script-src 'nonce-{b64:22}=='">
nonce            | csp.conf                   | add_header Content-Security-Policy "script-src 'sha256-{b64:43}='";
nonce            | page.html                  | <script nonce="{b64:22}==">start()</script>
nonce            | form.html                  | <input type="hidden" name="csrf_token" value="{{ csrf_token }}">
analytics        | index.html                 | gtag('config', 'G-{A:10}');
analytics        | index.html                 | <meta name="google-site-verification" content="{b64u:43}">
analytics        | app.html                   | ga('create', 'UA-{d:8}-1');
analytics        | dns.txt                    | acme.io. TXT "google-site-verification={b64u:43}"
analytics        | firebase.js                | appId: "1:{d:12}:web:{hex:22}",
identifier       | src/ids.js                 | const folderId = "1{b64u:32}";
identifier       | src/video.ts               | const VIDEO_ID = "{b64u:11}";
identifier       | aws.tf                     |   subnet_id = "subnet-0{hex:16}"
identifier       | aws.tf                     |   ami = "ami-0{hex:16}"
identifier       | aws.tf                     |   kms_key_id = "arn:aws:kms:eu-west-1:{d:12}:key/{uuid}"
identifier       | oauth.json                 | { "client_id": "{d:12}-{a:32}.apps.googleusercontent.com" }
identifier       | slack.ts                   | const CHANNEL = "C0{A:9}";
identifier       | mongo.js                   | const id = new ObjectId("{hex:24}");
identifier       | ulid.ts                    | const orderId = "01{A:24}";
identifier       | trace.txt                  | traceparent: 00-{hex:32}-{hex:16}-01
identifier       | s3.ts                      | const versionId = "{an:32}";
identifier       | url.md                     | https://docs.google.com/document/d/1{b64u:43}/edit
identifier       | sheet.py                   | SPREADSHEET_ID = "1{b64u:43}"
identifier       | cursor.json                | { "nextPageToken": "{b64u:24}" }
identifier       | k8s.txt                    | web-{hex:9}-{a:5}   1/1   Running
identifier       | sourcery.yml               | team_id: T0{A:9}
identifier       | css.module.css             | .Button_root__{b64u:5} { color: red }
identifier       | chunk.html                 | <script src="/assets/index-{b64u:8}.js"></script>
version          | a.json                     | { "tokenizer": "2.13.1", "secretlint": "^13.0.6", "password-prompt": "1.1.3" }
version          | package.json               | { "devDependencies": { "@types/jsonwebtoken": "^9.0.10" } }
version          | requirements.txt           | python-keycloak-token==4.2.{d:1}
telephone        | contact.md                 | Call +1 (555) {d:3}-{d:4} or +49 30 {d:8}.
telephone        | users.json                 | { "phone": "+44 20 {d:4} {d:4}", "iban": "DE{d:20}" }
number           | nums.js                    | const MAX = {d:16}; const SEED = 0x{hex:8};
number           | data.csv                   | 17{d:8},{d:2}.{d:6},{d:2}.{d:6},{d:12}
number           | matrix.py                  | W = [0.{d:16}, -0.{d:16}, 0.{d:16}]
number           | colors.css                 | --token-primary: #{hex:6}; --secret-shadow: #{hex:8};
number           | path.svg                   | <path d="M{d:2}.{d:3} {d:2}.{d:3}c0-{d:1}.{d:3} {d:2}.{d:2}z"/>
`;

/** Each line twice, with other values. */
export function numbers(): Case[] {
  return LINES.trim()
    .split("\n")
    .flatMap((line, row) =>
      [0, 1].map((copy) => {
        const [group = "", path = "", ...text] = line.split("|");
        const shape = text
          .join("|")
          .slice(1)
          .replaceAll(String.raw`\n`, "\n");
        return markedCase(group.trim(), path.trim(), `${randomOf(`negative ${row} ${copy}`).value(shape)}\n`);
      }),
    );
}
