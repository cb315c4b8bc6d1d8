/** Passwords and secrets that no vendor's shape gives away: made up, but as people write them. */
import { markedCase, type Case } from "./case.ts";
import { randomOf, type Random } from "./random.ts";

/** As people choose them; each is joined with digits or signs of its own, so that none stands here whole. */
const WEAK_STEMS = [
  "Summer",
  "winter",
  "Welcome",
  "dragon",
  "Monkey",
  "letmein",
  "hunter",
  "Football",
  "P4ss",
  "Qwerty",
  "sunshine",
  "Princess",
  "shadow",
  "Batman",
  "Liverpool",
  "iloveu",
  "Trustno",
  "supersecret",
  "MyDogRex",
  "chocolate",
];
const WEAK_ENDS = [
  "2019!",
  "123",
  "1!",
  "99",
  "2024",
  "#1",
  "@home",
  "$",
  "12345!",
  "_1987",
  "007",
  "!!",
  "2x4",
  "@2023",
  "_prod!",
  "77$",
];
const WORDS = [
  "copper",
  "violin",
  "harbor",
  "saddle",
  "mango",
  "thunder",
  "pencil",
  "orbit",
  "walnut",
  "glacier",
  "ribbon",
  "cactus",
  "lantern",
  "pepper",
  "marble",
  "falcon",
];

type Write = (value: string) => readonly [path: string, marked: string];

const PASSWORDS: readonly Write[] = [
  (v) => [".env", `DB_HOST=db.internal\nDB_USER=shop\nDB_PASSWORD=‹${v}›\n`],
  (v) => [".env.local", `SMTP_HOST=mail.acme.io\nSMTP_PASS="‹${v}›"\n`],
  (v) => [
    "config/database.yml",
    `production:\n  adapter: postgresql\n  username: shop\n  password: "‹${v}›"\n`,
  ],
  (v) => ["config/db.json", `{ "host": "10.0.3.4", "user": "root", "password": "‹${v}›" }\n`],
  (v) => ["src/db.js", `const pool = mysql.createPool({ host: "db1", user: "app", password: "‹${v}›" });\n`],
  (v) => ["src/auth.ts", `const adminPassword = '‹${v}›';\n`],
  (v) => ["app/db.py", `conn = psycopg2.connect(host="db1", user="app", password="‹${v}›", dbname="shop")\n`],
  (v) => ["app/settings.py", `EMAIL_HOST_PASSWORD = '‹${v}›'\n`],
  (v) => ["src/Main.java", `Connection c = DriverManager.getConnection(url, "sa", "‹${v}›");\n`],
  (v) => ["src/Mail.java", `    private String smtpPassword = "‹${v}›";\n`],
  (v) => ["cmd/main.go", `\tdbPass := "‹${v}›"\n`],
  (v) => ["lib/tasks/import.rb", `Net::SFTP.start("files.acme.io", "import", password: "‹${v}›")\n`],
  (v) => ["config.php", `$db_password = '‹${v}›';\n`],
  (v) => ["Program.cs", `var credentials = new NetworkCredential("svc_app", "‹${v}›");\n`],
  (v) => [
    "src/main/resources/application.properties",
    `spring.datasource.username=app\nspring.datasource.password=‹${v}›\n`,
  ],
  (v) => ["conf/server.xml", `<Resource name="jdbc/db" username="app" password="‹${v}›" maxActive="20"/>\n`],
  (v) => ["ftp.ini", `[ftp]\nuser = deploy\npasswd = ‹${v}›\n`],
  (v) => ["config.toml", `[database]\nuser = "app"\npassword = "‹${v}›"\n`],
  (v) => [
    "infra/rds.tf",
    `resource "aws_db_instance" "main" {\n  username = "root"\n  password = "‹${v}›"\n}\n`,
  ],
  (v) => ["Dockerfile", `FROM mysql:8\nENV MYSQL_ROOT_PASSWORD="‹${v}›"\n`],
  (v) => ["docker-compose.yml", `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: "‹${v}›"\n`],
  (v) => ["db/users.sql", `CREATE USER 'app'@'%' IDENTIFIED BY '‹${v}›';\n`],
  (v) => ["db/roles.sql", `ALTER ROLE app WITH LOGIN PASSWORD '‹${v}›';\n`],
  (v) => ["backup.sh", `PGPASSWORD='‹${v}›' pg_dump -h db1 -U app shop > dump.sql\n`],
  (v) => ["sync.sh", `sshpass -p '‹${v}›' rsync -a build/ deploy@web1:/srv/www\n`],
  (v) => ["dump.sh", `mysqldump -u root -p'‹${v}›' shop > shop.sql\n`],
  (v) => ["push.sh", `docker login -u acme -p '‹${v}›' registry.acme.io\n`],
  (v) => ["get.sh", `curl -u 'admin:‹${v}›' https://nexus.acme.io/repository/raw/tool.tgz -O\n`],
  (v) => ["connect.ps1", `$pw = ConvertTo-SecureString "‹${v}›" -AsPlainText -Force\n`],
  (v) => [
    "sign.sh",
    `keytool -importkeystore -srckeystore a.p12 -srcstorepass '‹${v}›' -destkeystore b.jks\n`,
  ],
  (v) => ["NOTES.md", `Staging: https://staging.acme.io, user: admin, password: ‹${v}›\n`],
  (v) => ["src/legacy.c", `#define ADMIN_PASSWORD "‹${v}›"\n`],
  (v) => ["test/login.spec.ts", `await page.getByLabel("Password").fill("‹${v}›");\n`],
  (v) => ["src/config.rs", `    let password = String::from("‹${v}›");\n`],
  (v) => ["inventory.ini", `web1 ansible_host=10.0.0.4 ansible_user=ops ansible_password="‹${v}›"\n`],
];

const SECRETS: readonly Write[] = [
  (v) => [".env", `APP_ENV=production\nSESSION_SECRET=‹${v}›\n`],
  (v) => [".env", `JWT_SECRET="‹${v}›"\nJWT_EXPIRES=3600\n`],
  (v) => ["config/secrets.yml", `production:\n  secret_key_base: ‹${v}›\n`],
  (v) => ["src/app.js", `app.use(session({ secret: "‹${v}›", resave: false }));\n`],
  (v) => ["src/token.ts", `const signed = jwt.sign(payload, "‹${v}›", { expiresIn: "1h" });\n`],
  (v) => ["src/crypto.py", `ENCRYPTION_KEY = b"‹${v}›"\n`],
  (v) => ["config/app.json", `{ "auth": { "clientId": "shop-web", "clientSecret": "‹${v}›" } }\n`],
  (v) => ["config/hooks.yaml", `webhook:\n  url: https://acme.io/hook\n  signing_secret: "‹${v}›"\n`],
  (v) => ["internal/api.go", `\tapiKey = "‹${v}›"\n`],
  (v) => ["Config.java", `  static final String API_TOKEN = "‹${v}›";\n`],
  (v) => ["settings.toml", `[cookie]\nsecret = "‹${v}›"\n`],
  (v) => ["values.yaml", `auth:\n  existingSecret: ""\n  accessToken: ‹${v}›\n`],
  (v) => ["call.sh", `curl -H "X-Api-Key: ‹${v}›" https://api.acme.io/v1/orders\n`],
  (v) => ["call.py", `headers = {"Authorization": "Bearer ‹${v}›"}\n`],
  (v) => ["call.js", `fetch("https://api.acme.io/v1/orders?access_token=‹${v}›")\n`],
  (v) => ["app.properties", `oauth.client.secret=‹${v}›\noauth.client.id=web\n`],
  (v) => ["Settings.cs", `    public string ClientSecret { get; set; } = "‹${v}›";\n`],
  (v) => ["main.tf", `  master_key = "‹${v}›"\n`],
  (v) => ["lib/config.ex", `config :shop, ShopWeb.Endpoint, secret_key_base: "‹${v}›"\n`],
  (v) => ["deploy.sh", `./deploy --region eu --auth-token=‹${v}› --force\n`],
  (v) => ["app.ini", `[security]\nINTERNAL_TOKEN = ‹${v}›\n`],
  (v) => ["config.rb", `  config.secret_key = '‹${v}›'\n`],
  (v) => ["AppDelegate.swift", `let consumerSecret = "‹${v}›"\n`],
  (v) => ["local.xml", `<crypt><key>‹${v}›</key></crypt>\n`],
];

const SECRET_SHAPES = [
  "{hex:32}",
  "{hex:64}",
  "{an:32}",
  "{an:40}",
  "{b64u:43}",
  "{b64:43}=",
  "{an:24}",
  "{a:36}",
];

export function genericCases(): Case[] {
  const kinds: readonly (readonly [
    group: string,
    writes: readonly Write[],
    value: (random: Random) => string,
  ])[] = [
    ["password, weak", PASSWORDS, (random) => random.pick(WEAK_STEMS) + random.pick(WEAK_ENDS)],
    [
      "password, strong",
      PASSWORDS,
      (random) =>
        random.value(
          random.pick([
            "{an:12}",
            "{an:16}",
            "{an:9}!{an:4}",
            "{an:6}@{an:7}",
            "{an:5}#{an:3}-{an:6}",
            "{an:20}",
          ]),
        ),
    ],
    ["password, words", PASSWORDS, (random) => `${random.some(WORDS, 4).join("-")}-${random.value("{d:2}")}`],
    ["secret", SECRETS, (random) => random.value(random.pick(SECRET_SHAPES))],
    ["secret, another value", SECRETS, (random) => random.value(random.pick(SECRET_SHAPES))],
  ];
  return kinds.flatMap(([group, writes, value]) =>
    writes.map((write, index) => {
      const [path, marked] = write(value(randomOf(`${group} ${index}`)));
      return markedCase(group, path, marked);
    }),
  );
}
