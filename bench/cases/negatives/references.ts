/** A secret is named or fetched, its value is somewhere else. */
import { markedCase, type Case } from "../case.ts";

const LINES = `
.env                        | DB_PASSWORD=op://Production/database/password
.env                        | API_TOKEN=vault://kv/data/shop#token
.env                        | STRIPE_SECRET_KEY=aws-sm://prod/stripe/key
.env                        | JWT_SECRET=\${SHARED_JWT_SECRET}
.env                        | SESSION_SECRET=encrypted:BG7q3kq2rW9bL1nUe0XzQmT5hYvKc8dJ4sPaFo6iNwR2tMxVyZ
.env                        | API_KEY=keyring://acme/api-key
.env                        | SECRET_KEY=file:///run/secrets/key
.env                        | DB_PASSWORD_FILE=/run/secrets/db_password
.env                        | TOKEN_PATH=/var/run/secrets/kubernetes.io/serviceaccount/token
src/config.js               | const apiKey = process.env.ACME_API_KEY;
src/config.js               | const password = process.env["DB_PASSWORD"] ?? "";
src/config.ts               | export const token = import.meta.env.VITE_MAPS_TOKEN;
src/config.ts               | const secret = Deno.env.get("SESSION_SECRET");
src/config.ts               | const secret = await secrets.get("projects/acme/secrets/session/versions/latest");
src/config.ts               | const { clientSecret } = await keyVault.getSecret("oauth-client-secret");
app/config.py               | SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
app/config.py               | password = os.getenv("DB_PASSWORD", "")
app/config.py               | api_key = config.get("services", "api_key")
app/config.py               | token = keyring.get_password("acme", "api-token")
app/config.py               | api_secret = getpass.getpass("API secret: ")
app/config.py               | secret = boto3.client("secretsmanager").get_secret_value(SecretId="prod/db/password")
main.go                     | apiKey := os.Getenv("ACME_API_KEY")
main.go                     | token, err := vault.ReadToken(ctx, "secret/data/shop/token")
Config.java                 | String password = System.getenv("DB_PASSWORD");
Config.java                 | @Value("\${spring.datasource.password}") private String password;
Config.kt                   | val apiKey = BuildConfig.MAPS_API_KEY
Program.cs                  | var key = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY");
Program.cs                  | var secret = builder.Configuration["Auth:ClientSecret"];
config.rb                   | config.secret_key = ENV.fetch("SECRET_KEY_BASE")
config.rb                   | password = Rails.application.credentials.dig(:smtp, :password)
config.php                  | 'password' => env('DB_PASSWORD', ''),
config.php                  | $apiKey = getenv('ACME_API_KEY');
config.rs                   | let token = std::env::var("GITHUB_TOKEN")?;
lib/config.ex               | secret_key_base: System.fetch_env!("SECRET_KEY_BASE"),
deploy.sh                   | export API_TOKEN="$(vault kv get -field=token secret/shop)"
deploy.sh                   | PASSWORD=$(aws secretsmanager get-secret-value --secret-id prod/db --query SecretString)
deploy.sh                   | TOKEN=\`cat /run/secrets/token\`
deploy.sh                   | read -rs -p "Password: " PASSWORD
deploy.sh                   | curl -H "Authorization: Bearer $ACCESS_TOKEN" https://api.acme.io/v1
deploy.sh                   | curl -u "$USER:$PASSWORD" https://files.acme.io/a.tgz
deploy.sh                   | mysql -u root -p"$MYSQL_ROOT_PASSWORD" shop
deploy.ps1                  | $password = Read-Host -AsSecureString "Password"
deploy.ps1                  | $token = $env:GITHUB_TOKEN
Dockerfile                  | ARG NPM_TOKEN
Dockerfile                  | ENV API_KEY=$API_KEY
Dockerfile                  | RUN --mount=type=secret,id=npm_token npm ci
docker-compose.yml          |       POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?set it}
docker-compose.yml          |       - DB_PASSWORD_FILE=/run/secrets/db_password
.github/workflows/ci.yml    |           NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
.github/workflows/ci.yml    |           password: \${{ secrets.DOCKERHUB_TOKEN }}
.gitlab-ci.yml              |   script: docker login -u $CI_REGISTRY_USER -p $CI_REGISTRY_PASSWORD $CI_REGISTRY
k8s/deployment.yaml         |               secretKeyRef: { name: database-credentials, key: password }
k8s/deployment.yaml         |   secretName: shop-production-tls-certificate
k8s/external.yaml           |       remoteRef: { key: prod/database/password, property: value }
values.yaml                 |   existingSecret: shop-postgresql-credentials
values.yaml                 |   passwordSecretKey: postgres-password
main.tf                     |   password = var.database_password
main.tf                     |   secret_key = data.vault_generic_secret.aws.data["secret_key"]
main.tf                     |   token = random_password.session_token.result
main.tf                     |   secret_id = aws_secretsmanager_secret.database_password.id
main.tf                     |   client_secret = azuread_application_password.main.value
ansible/vars.yml            | db_password: "{{ vault_db_password }}"
ansible/vars.yml            | token: "{{ lookup('env', 'ACME_TOKEN') }}"
pom.xml                     | <password>\${env.NEXUS_PASSWORD}</password>
settings.xml                | <password>{COQLCE6DU6GtcS5P=}</password>
build.gradle                | password = project.findProperty("nexusPassword")
.npmrc                      | //registry.acme.io/:_authToken=\${NPM_TOKEN}
.yarnrc.yml                 | npmAuthToken: "\${NPM_AUTH_TOKEN:-}"
app.properties              | spring.datasource.password=\${DB_PASSWORD}
app.properties              | api.key=@apiKey@
config.toml                 | password = "env:DB_PASSWORD"
database.yml                | password: <%= ENV["DATABASE_PASSWORD"] %>
secrets.sops.yaml           | password: ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UXS=,type:str]
helm/secret.yaml            |   password: {{ .Values.auth.password | b64enc | quote }}
cloudformation.yml          |   MasterUserPassword: !Sub "{{resolve:secretsmanager:\${Secret}:SecretString:password}}"
cloudformation.yml          |   DBPassword: { Ref: DatabasePasswordParameter }
app.bicep                   | param administratorLoginPassword string
local.settings.json         | { "ApiKey": "@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/api-key)" }
src/db.js                   | const url = \`postgres://\${user}:\${password}@\${host}/\${name}\`;
src/db.py                   | url = f"postgresql://{user}:{password}@{host}/{name}"
src/db.py                   | url = "postgresql://%s:%s@%s/%s" % (user, password, host, name)
src/Db.java                 | String url = "jdbc:mysql://" + host + "/shop?user=" + user + "&password=" + password;
README.md                   | Connect with \`postgres://<user>:<password>@<host>:5432/<database>\`.
README.md                   | Connect with \`mongodb+srv://[user]:[password]@cluster0.example.net\`.
README.md                   | The URL has the form \`https://user:password@host/path\`.
README.md                   | \`redis://username:password@localhost:6379\`
docs/http.md                | Send \`Authorization: Basic <base64 of user:password>\` with every request.
docs/http.md                | Send \`Authorization: Bearer ACCESS_TOKEN\`.
`;

export function references(): Case[] {
  return LINES.trim()
    .split("\n")
    .map((line) => {
      const bar = line.indexOf("|");
      return markedCase("reference", line.slice(0, bar).trim(), `${line.slice(bar + 2)}\n`);
    });
}
