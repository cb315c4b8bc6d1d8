/** Where a secret would stand, and plainly none does. */
import { markedCase, type Case } from "../case.ts";

/** As documentation, templates and examples write them. */
const VALUES = `
your-api-key
your_api_key_here
YOUR_API_KEY
<your-token>
<API_KEY>
[token]
{{ api_key }}
\${API_KEY}
$API_KEY
%API_KEY%
#{api_key}
@api.key@
__API_KEY__
xxxxxxxxxxxxxxxx
XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX
****************
................
REDACTED
[REDACTED]
REDACTED_API_SECRET
changeme
change-me-please
CHANGE_ME
replace-with-your-own-key
REPLACE_ME
insert-token-here
put_your_secret_here
enter your password
my-secret-key
my-api-token
mysecretpassword
secret
password
token
none
null
undefined
true
TODO
tbd
example
example-token
dummy-token
fake-api-key
test-key
testtoken
foobar
foo
placeholder
some-secret-value
sk_live_...
sk_live_xxxxxxxxxxxxxxxxxxxxxxxx
ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
xoxb-your-bot-token
sk-...
AKIAXXXXXXXXXXXXXXXX
AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
hf_your_token_here
glpat-XXXXXXXXXXXXXXXXXXXX
00000000000000000000000000000000
00000000-0000-0000-0000-000000000000
1234567890
12345678901234567890
0123456789abcdef0123456789abcdef
abcdefghijklmnopqrstuvwxyz
deadbeefdeadbeefdeadbeefdeadbeef
the-secret-from-your-dashboard
not-a-real-secret
this-is-not-a-secret
supplied-by-vault
see 1Password
stored in the keychain
`;

type Write = (value: string) => readonly [path: string, text: string];

const PLACES: readonly Write[] = [
  (value) => [".env.example", `PORT=3000\nAPI_KEY=${value}\n`],
  (value) => ["src/client.ts", `const apiToken = "${value}";\n`],
  (value) => ["config.json", `{ "clientSecret": "${value}" }\n`],
  (value) => ["config/app.yml", `service:\n  secret_key: "${value}"\n`],
  (value) => ["README.md", `Run \`STRIPE_SECRET_KEY=${value} npm start\` and open the page.\n`],
  (value) => ["app/settings.py", `DB_PASSWORD = "${value}"\n`],
  (value) => ["call.sh", `curl -H "Authorization: Bearer ${value}" https://api.acme.io/v1\n`],
];

/** Each value in three of the places. */
export function placeholders(): Case[] {
  return VALUES.trim()
    .split("\n")
    .flatMap((value, row) =>
      [0, 1, 3].map((step) => markedCase("placeholder", ...PLACES[(row + step) % PLACES.length]!(value))),
    );
}
