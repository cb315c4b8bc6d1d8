/** Secrets that their structure gives away: keys, tokens, connection strings, credential files, encoded and joined ones. */
import { markedCase, type Case } from "./case.ts";
import { randomOf, type Random } from "./random.ts";

type Write = (random: Random) => readonly [path: string, marked: string];

export function structureCases(): Case[] {
  return Object.entries({
    "private key": PRIVATE_KEYS,
    "token of JSON": JWTS,
    "connection string": CONNECTIONS,
    "credentials in a URL": URLS,
    "authorization header": HEADERS,
    "credential file": FILES,
    encoded: ENCODED,
    joined: JOINED,
  }).flatMap(([group, writes]) =>
    writes.flatMap((write, index) =>
      [0, 1].map((copy) => markedCase(group, ...write(randomOf(`${group} ${index} ${copy}`)))),
    ),
  );
}

const DASHES = "-".repeat(5);

/** A block as OpenSSL writes it: lines of 64 characters of base64. */
function pem(random: Random, kind: string, start: string, length: number, newline = "\n"): string {
  const body = (start + random.value(`{b64:${length - start.length}}`)).match(/.{1,64}/g)!;
  return [`${DASHES}BEGIN ${kind}${DASHES}`, ...body, `${DASHES}END ${kind}${DASHES}`].join(newline);
}

const PRIVATE_KEYS: readonly Write[] = [
  (r) => ["certs/server.key", `‹${pem(r, "RSA PRIVATE KEY", "MIIEpAIBAAKCAQEA", 1592)}›\n`],
  (r) => [
    "certs/server.pem",
    `‹${pem(r, "PRIVATE KEY", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ", 1624)}›\n`,
  ],
  (r) => ["certs/ec.pem", `‹${pem(r, "EC PRIVATE KEY", "MHcCAQEEI", 164)}›\n`],
  (r) => [
    ".ssh/id_ed25519",
    `‹${pem(r, "OPENSSH PRIVATE KEY", ["b3BlbnNzaC1", "rZXktdjEAAA", "AABG5vbmUAA", "AAEbm9uZQAA", "AAAAAAABAAA", "AMwAAAAtzc2", "gtZWQyNTUxO", "Q"].join(""), 384)}›\n`,
  ],
  (r) => [
    ".ssh/id_rsa",
    `‹${pem(r, "OPENSSH PRIVATE KEY", ["b3BlbnNzaC1", "rZXktdjEAAA", "AABG5vbmUAA", "AAEbm9uZQAA", "AAAAAAABAAA", "BlwAAAAdzc2", "gtcn"].join(""), 2540)}›\n`,
  ],
  (r) => ["certs/dsa.pem", `‹${pem(r, "DSA PRIVATE KEY", "MIIBugIBAAKBgQ", 600)}›\n`],
  (r) => [
    "certs/locked.pem",
    `‹${pem(r, "ENCRYPTED PRIVATE KEY", "MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkqhkiG9w0BBQwwHAQI", 1700)}›\n`,
  ],
  (r) => ["release.asc", `‹${pem(r, "PGP PRIVATE KEY BLOCK", "lQOYB", 1700).replace("\n", "\n\n")}›\n`],
  (r) => [
    "config.js",
    `module.exports = { privateKey: "‹${pem(r, "RSA PRIVATE KEY", "MIIEowIBAAKCAQEA", 1588, "\\n")}\\n›" };\n`,
  ],
  (r) => [
    ".env",
    `APP_PRIVATE_KEY="‹${pem(r, "PRIVATE KEY", "MIIEvAIBADANBgkqhkiG9w0BAQEFAASC", 1620, "\\n")}\\n›"\n`,
  ],
  (r) => [
    "values.yaml",
    `tls:\n  key: |\n    ‹${pem(r, "RSA PRIVATE KEY", "MIIEpQIBAAKCAQEA", 1592, "\n    ")}›\n`,
  ],
  (r) => [
    "server.ppk",
    `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ada\nPublic-Lines: 2\n${r.value("AAAAC3NzaC1lZDI1NTE5AAAAI{b64:39}\n{b64:4}")}\nPrivate-Lines: 1\n‹${r.value("AAAAI{b64:42}=")}›\nPrivate-MAC: ${r.value("{hex:64}")}\n`,
  ],
  (r) => [
    "src/Key.java",
    `  String key = "‹${DASHES}BEGIN PRIVATE KEY${DASHES}\\n" +\n    "${r.value("MIIEvQIBADANBgkqhkiG9w0BAQEF{b64:36}")}\\n" +\n    "${r.value("{b64:64}")}\\n" +\n    "${DASHES}END PRIVATE KEY${DASHES}›\\n";\n`,
  ],
  (r) => [
    "deploy.json",
    `{"ssh_key":"‹${pem(r, "OPENSSH PRIVATE KEY", ["b3BlbnNzaC1", "rZXktdjEAAA", "AABG5vbmUAA", "AAEbm9uZQ"].join(""), 380, "\\n")}\\n›"}\n`,
  ],
];

const JWTS: readonly Write[] = [
  (r) => ["src/auth.js", `const token = "‹${r.value("{jwt}")}›";\n`],
  (r) => [".env", `ANON_KEY=‹${r.value("{jwt}")}›\n`],
  (r) => ["test.http", `GET /me HTTP/1.1\nAuthorization: Bearer ‹${r.value("{jwt}")}›\n`],
  (r) => ["call.sh", `curl -H 'Authorization: Bearer ‹${r.value("{jwt}")}›' https://api.acme.io/me\n`],
  (r) => ["config.yaml", `auth:\n  jwt: ‹${r.value("{jwt}")}›\n`],
  (r) => ["app.log", `2026-01-02 10:00:01 INFO issued ‹${r.value("{jwt}")}› to 10.0.0.4\n`],
  (r) => ["src/call.ts", `await get("https://api.acme.io/feed?jwt=‹${r.value("{jwt}")}›&page=2");\n`],
  (r) => ["cookies.txt", `acme.io\tFALSE\t/\tTRUE\t1799999999\tsession\t‹${r.value("{jwt}")}›\n`],
];

const CONNECTIONS: readonly Write[] = [
  (r) => [".env", `DATABASE_URL=postgres://shop:‹${r.value("{an:16}")}›@db.acme.io:5432/shop\n`],
  (r) => [
    "config.py",
    `SQLALCHEMY_DATABASE_URI = "mysql+pymysql://root:‹${r.value("{an:12}")}›@10.1.2.3/shop"\n`,
  ],
  (r) => [
    "src/db.js",
    `mongoose.connect("mongodb+srv://app:‹${r.value("{an:14}")}›@cluster0.${r.value("{a:6}")}.mongodb.net/shop?retryWrites=true");\n`,
  ],
  (r) => [
    "src/db.js",
    `const uri = 'mongodb://admin:‹${r.value("{an:9}")}›@mongo1:27017,mongo2:27017/admin';\n`,
  ],
  (r) => [
    "compose.yml",
    `    environment:\n      REDIS_URL: redis://:‹${r.value("{an:24}")}›@redis.acme.io:6379/0\n`,
  ],
  (r) => ["settings.toml", `broker = "amqp://worker:‹${r.value("{an:18}")}›@rabbit.acme.io:5672/jobs"\n`],
  (r) => [
    "appsettings.json",
    `{ "ConnectionStrings": { "Main": "Server=tcp:acme.database.windows.net,1433;Database=shop;User ID=sa;Password=‹${r.value("{an:10}!{an:5}")}›;Encrypt=True;" } }\n`,
  ],
  (r) => [
    "Web.config",
    `<add name="Db" connectionString="Data Source=sql1;Initial Catalog=Shop;User Id=app;Password=‹${r.value("{an:15}")}›" />\n`,
  ],
  (r) => [
    "app.properties",
    `db.url=jdbc:postgresql://db1:5432/shop?user=app&password=‹${r.value("{an:15}")}›\n`,
  ],
  (r) => [
    "App.java",
    `String url = "jdbc:mysql://db1/shop?user=root&password=‹${r.value("{an:11}")}›&useSSL=false";\n`,
  ],
  (r) => [
    "report.py",
    `pyodbc.connect("Driver={ODBC Driver 18 for SQL Server};Server=sql1;UID=report;PWD=‹${r.value("{an:13}")}›")\n`,
  ],
  (r) => ["main.go", `db, err := sql.Open("mysql", "app:‹${r.value("{an:16}")}›@tcp(10.2.3.4:3306)/shop")\n`],
  (r) => [
    "main.go",
    `dsn := "host=db1 user=app password=‹${r.value("{an:16}")}› dbname=shop sslmode=disable"\n`,
  ],
  (r) => [
    "local.settings.json",
    `{ "AzureWebJobsStorage": "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=‹${r.value("{b64:86}==")}›;EndpointSuffix=core.windows.net" }\n`,
  ],
  (r) => [
    "bus.config",
    `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=‹${r.value("{b64:43}=")}›\n`,
  ],
  (r) => [
    "iot.py",
    `CONNECTION = "HostName=acme.azure-devices.net;DeviceId=d1;SharedAccessKey=‹${r.value("{b64:43}=")}›"\n`,
  ],
  (r) => [
    "cosmos.cs",
    `var c = new CosmosClient("AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=‹${r.value("{b64:86}==")}›;");\n`,
  ],
  (r) => [
    "kafka.properties",
    `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="‹${r.value("{an:20}")}›";\n`,
  ],
  (r) => [
    "clickhouse.py",
    `client = connect("clickhouse://default:‹${r.value("{an:14}")}›@ch.acme.io:9440/default?secure=true")\n`,
  ],
  (r) => [
    "cache.cs",
    `ConnectionMultiplexer.Connect("acme.redis.cache.windows.net:6380,password=‹${r.value("{b64:43}=")}›,ssl=True");\n`,
  ],
  (r) => ["ora.sh", `sqlplus system/‹${r.value("{an:12}")}›@//ora1:1521/ORCL @load.sql\n`],
  (r) => ["mail.yml", `MAILER_DSN: smtp://shop:‹${r.value("{an:16}")}›@smtp.acme.io:587\n`],
];

const URLS: readonly Write[] = [
  (r) => ["clone.sh", `git clone https://ci:‹${r.value("{an:20}")}›@git.acme.io/team/shop.git\n`],
  (r) => ["fetch.py", `requests.get("https://reader:‹${r.value("{an:12}")}›@data.acme.io/export.csv")\n`],
  (r) => [".env", `HTTPS_PROXY=http://proxyuser:‹${r.value("{an:11}")}›@proxy.acme.io:3128\n`],
  (r) => ["pip.conf", `[global]\nindex-url = https://build:‹${r.value("{an:24}")}›@pypi.acme.io/simple\n`],
  (r) => ["upload.sh", `curl -T a.zip ftp://deploy:‹${r.value("{an:10}")}›@files.acme.io/in/\n`],
  (r) => ["config.json", `{ "elastic": "https://elastic:‹${r.value("{an:20}")}›@es1.acme.io:9200" }\n`],
  (r) => ["Gemfile", `source "https://acme:‹${r.value("{an:20}")}›@gems.acme.io/"\n`],
  (r) => ["cams.yaml", `- rtsp://viewer:‹${r.value("{an:9}")}›@10.4.0.7:554/stream1\n`],
  (r) => ["share.sh", `mount -t davfs https://files:‹${r.value("{an:14}")}›@dav.acme.io/share /mnt\n`],
  (r) => [
    "sas.md",
    `Download: https://acme.blob.core.windows.net/in/a.csv?sv=2023-11-03&se=2027-01-01&sr=b&sp=r&sig=‹${r.value("{an:42}%3D")}›\n`,
  ],
];

const base64 = (text: string): string => Buffer.from(text).toString("base64");

const HEADERS: readonly Write[] = [
  (r) => [
    "call.http",
    `GET /orders HTTP/1.1\nAuthorization: Basic ‹${base64(`shop:${r.value("{an:16}")}`)}›\n`,
  ],
  (r) => ["call.js", `headers: { Authorization: "Basic ‹${base64(`admin:${r.value("{an:12}")}`)}›" },\n`],
  (r) => [
    "call.sh",
    `curl -H "Authorization: Token ‹${r.value("{hex:40}")}›" https://api.acme.io/v1/users/\n`,
  ],
  (r) => ["call.py", `r = requests.get(url, headers={'Authorization': 'Bearer ‹${r.value("{an:40}")}›'})\n`],
  (r) => [
    "nginx.conf",
    `  proxy_set_header Authorization "Basic ‹${base64(`upstream:${r.value("{an:14}")}`)}›";\n`,
  ],
  (r) => ["call.rb", `req["Authorization"] = "Bearer ‹${r.value("{b64u:43}")}›"\n`],
  (r) => [
    "collection.json",
    `{ "key": "Authorization", "value": "Bearer ‹${r.value("{an:48}")}›", "type": "text" }\n`,
  ],
  (r) => ["call.py", `requests.get(url, auth=("admin", "‹${r.value("{an:13}")}›"))\n`],
  (r) => ["call.go", `req.SetBasicAuth("svc", "‹${r.value("{an:15}")}›")\n`],
  (r) => [
    "get.sh",
    `wget --header="PRIVATE-TOKEN: ‹${r.value("{an:20}")}›" https://git.acme.io/api/v4/projects\n`,
  ],
  (r) => ["get.sh", `wget --user=ci --password=‹${r.value("{an:12}")}› https://files.acme.io/a.tgz\n`],
  (r) => ["trace.har", `{"name":"Cookie","value":"sessionid=‹${r.value("{a:32}")}›"}\n`],
];

const FILES: readonly Write[] = [
  (r) => [".npmrc", `registry=https://npm.acme.io/\n//npm.acme.io/:_authToken=‹${r.value("{uuid}")}›\n`],
  (r) => [
    ".npmrc",
    `//npm.acme.io/:username=ci\n//npm.acme.io/:_password="‹${base64(r.value("{an:24}"))}›"\n`,
  ],
  (r) => [".npmrc", `_auth=‹${base64(`ci:${r.value("{an:20}")}`)}›\nalways-auth=true\n`],
  (r) => [
    ".pypirc",
    `[distutils]\nindex-servers = acme\n\n[acme]\nrepository = https://pypi.acme.io\nusername = ci\npassword = ‹${r.value("{an:20}")}›\n`,
  ],
  (r) => [".netrc", `machine git.acme.io\n  login ci\n  password ‹${r.value("{an:20}")}›\n`],
  (r) => ["_netrc", `machine api.acme.io login ada password ‹${r.value("{an:14}")}›\n`],
  (r) => [".pgpass", `db1.acme.io:5432:shop:app:‹${r.value("{an:16}")}›\n`],
  (r) => [".my.cnf", `[client]\nuser=root\npassword=‹${r.value("{an:16}")}›\n`],
  (r) => [
    ".aws/credentials",
    `[default]\naws_access_key_id = ‹${r.value("AKIA{b32:16}")}›\naws_secret_access_key = ‹${r.value("{b64:40}")}›\n`,
  ],
  (r) => [
    "service-account.json",
    `{\n  "type": "service_account",\n  "project_id": "acme-shop",\n  "private_key_id": "${r.value("{hex:40}")}",\n  "private_key": "‹${pem(r, "PRIVATE KEY", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj", 1624, "\\n")}\\n›",\n  "client_email": "ci@acme-shop.iam.gserviceaccount.com"\n}\n`,
  ],
  (r) => [
    "application_default_credentials.json",
    `{\n  "client_id": "${r.value("{d:12}-{a:32}")}.apps.googleusercontent.com",\n  "client_secret": "‹${r.value("GOCSPX-{b64u:28}")}›",\n  "refresh_token": "‹${r.value("1//0{b64u:98}")}›",\n  "type": "authorized_user"\n}\n`,
  ],
  (r) => [
    ".kube/config",
    `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    token: ‹${r.value("{an:48}")}›\n`,
  ],
  (r) => [
    ".kube/config",
    `users:\n- name: admin\n  user:\n    client-certificate-data: ${base64(r.value("{an:90}"))}\n    client-key-data: ‹${base64(pem(r, "RSA PRIVATE KEY", "MIIEpAIBAAKCAQEA", 1592))}›\n`,
  ],
  (r) => [
    ".docker/config.json",
    `{ "auths": { "registry.acme.io": { "auth": "‹${base64(`ci:${r.value("{an:20}")}`)}›" } } }\n`,
  ],
  (r) => [
    ".dockercfg",
    `{"https://registry.acme.io/v1/":{"auth":"‹${base64(`ada:${r.value("{an:16}")}`)}›","email":"ada@acme.io"}}\n`,
  ],
  (r) => [".htpasswd", `ada:‹${r.value("$apr1${an:8}$")}${r.value("{an:22}")}›\n`],
  (r) => [".htpasswd", `ada:‹${r.value("$2y$10${an:53}")}›\n`],
  (r) => [
    "wp-config.php",
    `<?php\ndefine( 'DB_NAME', 'blog' );\ndefine( 'DB_PASSWORD', '‹${r.value("{an:16}")}›' );\n`,
  ],
  (r) => ["wp-config.php", `define('AUTH_KEY',         '‹${r.value("{an:20}|{an:20}+{an:22}")}›');\n`],
  (r) => [
    "configuration.php",
    `<?php\nclass JConfig {\n\tpublic $password = '‹${r.value("{an:14}")}›';\n}\n`,
  ],
  (r) => ["config/master.key", `‹${r.value("{hex:32}")}›\n`],
  (r) => [
    "terraform.tfstate",
    `{ "resources": [{ "type": "random_password", "instances": [{ "attributes": { "length": 20, "result": "‹${r.value("{an:20}")}›" } }] }] }\n`,
  ],
  (r) => [
    "terraform.tfstate",
    `{ "resources": [{ "type": "aws_db_instance", "instances": [{ "attributes": { "username": "root", "password": "‹${r.value("{an:18}")}›" } }] }] }\n`,
  ],
  (r) => ["group_vars/all.yml", `ansible_become_pass: ‹${r.value("{an:14}")}›\nmysql_user: app\n`],
  (r) => ["values.yaml", `postgresql:\n  auth:\n    username: app\n    password: ‹${r.value("{an:16}")}›\n`],
  (r) => [
    "report.ipynb",
    `{"cells": [{"cell_type": "code", "outputs": [{"output_type": "stream", "name": "stdout", "text": ["API_TOKEN=‹${r.value("{an:40}")}›\\n"]}], "source": ["!env"]}]}\n`,
  ],
  (r) => [".bash_history", `ls -la\nexport DB_PASS=‹${r.value("{an:14}")}›\nmake\n`],
  (r) => [".zsh_history", `: 1767000000:0;mysql -h db1 -u root -p‹${r.value("{an:14}")}› shop\n`],
  (r) => [
    "sitemanager.xml",
    `<Server><Host>ftp.acme.io</Host><User>ada</User><Pass encoding="base64">‹${base64(r.value("{an:12}"))}›</Pass></Server>\n`,
  ],
  (r) => [".git-credentials", `https://ada:‹${r.value("{an:24}")}›@git.acme.io\n`],
  (r) => [
    ".s3cfg",
    `[default]\naccess_key = ${r.value("AKIA{b32:16}")}\nsecret_key = ‹${r.value("{b64:40}")}›\n`,
  ],
  (r) => [
    "rclone.conf",
    `[files]\ntype = sftp\nhost = files.acme.io\nuser = ada\npass = ‹${r.value("{b64u:36}")}›\n`,
  ],
  (r) => [
    "nuget.config",
    `<packageSourceCredentials><acme><add key="Username" value="ci" /><add key="ClearTextPassword" value="‹${r.value("{an:22}")}›" /></acme></packageSourceCredentials>\n`,
  ],
  (r) => [
    "settings.xml",
    `<servers><server><id>nexus</id><username>ci</username><password>‹${r.value("{an:16}")}›</password></server></servers>\n`,
  ],
  (r) => ["hosts.yml", `git.acme.io:\n    user: ada\n    oauth_token: ‹${r.value("{an:40}")}›\n`],
  (r) => ["wg0.conf", `[Interface]\nAddress = 10.0.0.2/24\nPrivateKey = ‹${r.value("{b64:43}=")}›\n`],
  (r) => ["wpa_supplicant.conf", `network={\n  ssid="Office"\n  psk="‹${r.value("{an:14}")}›"\n}\n`],
  (r) => [
    "secret.yaml",
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ‹${base64(r.value("{an:16}"))}›\n`,
  ],
  (r) => [
    "auth.json",
    `{ "http-basic": { "repo.acme.io": { "username": "ci", "password": "‹${r.value("{hex:32}")}›" } } }\n`,
  ],
  (r) => ["credentials.toml", `[registry]\ntoken = "‹${r.value("{an:35}")}›"\n`],
  (r) => ["gradle.properties", `signing.keyId=24875D73\nsigning.password=‹${r.value("{an:12}")}›\n`],
  (r) => ["key.properties", `storePassword=‹${r.value("{an:12}")}›\nkeyAlias=upload\n`],
  (r) => [
    "azureProfile.json",
    `{ "appId": "${r.value("{uuid}")}", "password": "‹${r.value("{an:3}8Q~{b64u:34}")}›", "tenant": "${r.value("{uuid}")}" }\n`,
  ],
  (r) => [
    "unattend.xml",
    `<AutoLogon><Password><Value>‹${r.value("{an:12}")}›</Value><PlainText>true</PlainText></Password></AutoLogon>\n`,
  ],
  (r) => [
    "tomcat-users.xml",
    `<tomcat-users><user username="admin" password="‹${r.value("{an:12}")}›" roles="manager-gui"/></tomcat-users>\n`,
  ],
  (r) => ["redis.conf", `port 6379\nrequirepass ‹${r.value("{an:24}")}›\n`],
];

const stripe = (r: Random): string => r.value("sk_live_{an:24}");
const github = (r: Random): string => r.value("ghp_{crc}");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const escaped = (text: string): string =>
  Array.from(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

const ENCODED: readonly Write[] = [
  (r) => ["k8s/secret.yaml", `apiVersion: v1\nkind: Secret\ndata:\n  stripe: ‹${base64(stripe(r))}›\n`],
  (r) => ["src/keys.js", `const key = atob("‹${base64(stripe(r))}›");\n`],
  (r) => ["keys.py", `TOKEN = base64.b64decode("‹${base64(github(r))}›").decode()\n`],
  (r) => ["config.json", `{ "payload": "‹${base64(`{"user":"ci","token":"${github(r)}"}`)}›" }\n`],
  (r) => ["src/keys.go", `var key, _ = hex.DecodeString("‹${hex(stripe(r))}›")\n`],
  (r) => ["src/keys.ts", `export const key = "‹${escaped(github(r))}›";\n`],
  (r) => [
    "src/call.js",
    `fetch("https://acme.io/cb?next=%2Fhome&state=‹${github(r).replaceAll("_", "%5F")}›");\n`,
  ],
  (r) => [".env", `DATABASE_URL_B64=‹${base64(`postgres://app:${r.value("{an:16}")}@db1:5432/shop`)}›\n`],
  (r) => ["deploy.yml", `  kubeconfig: ‹${base64(`token: ${github(r)}\nserver: https://k8s.acme.io\n`)}›\n`],
  (r) => [
    "src/key.js",
    `const pem = Buffer.from("‹${base64(pem(r, "RSA PRIVATE KEY", "MIIEpAIBAAKCAQEA", 800))}›", "base64");\n`,
  ],
];

/** The text in some parts, as long as each other. */
function parts(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * length, (index + 1) * length));
}

const JOINED: readonly Write[] = [
  (r) => ["src/key.js", `const key = "‹${parts(stripe(r), 2).join('" + "')}›";\n`],
  (r) => ["src/key.ts", `const key =\n  '‹${parts(github(r), 3).join("' +\n  '")}›';\n`],
  (r) => ["src/Key.java", `String key = "‹${parts(github(r), 2).join('"\n    + "')}›";\n`],
  (r) => ["key.py", `TOKEN = (\n    "‹${parts(stripe(r), 2).join('"\n    "')}›"\n)\n`],
  (r) => ["key.php", `$key = '‹${parts(stripe(r), 2).join("' . '")}›';\n`],
  (r) => ["key.rb", `key = "‹${parts(github(r), 2).join('" \\\n      "')}›"\n`],
  (r) => ["key.go", `key := "‹${parts(github(r), 2).join('" +\n\t"')}›"\n`],
  (r) => ["Key.cs", `var key = "‹${parts(stripe(r), 3).join('" + "')}›";\n`],
  (r) => ["src/key.js", `const key = ["‹${parts(github(r), 3).join('", "')}›"].join("");\n`],
  (r) => ["key.sh", `KEY="‹${parts(stripe(r), 2).join('""')}›"\n`],
];
