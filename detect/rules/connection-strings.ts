import { isCommonPassword } from "../common-password.ts";
import { isDrawnPassword } from "../made.ts";
import { defineRule, type Verdict } from "../rule.ts";
import { wordLikeness } from "../words.ts";

/** The pairs that stand just before the password in connection strings of ADO.NET, ODBC, JDBC and their kin. */
const PAIR = String.raw`(?:server|data source|host|hostname|address|addr|network address|port|user id|userid|uid|username|user|database|dbname|initial catalog|integrated security|trusted_connection|persist security info|encrypt|driver|provider|sslmode|endpoint|account|warehouse|protocol)`;
const PASSWORD = "(?:password|passwd|pwd)";

const remediation = "Change the password in the database, then read the connection string from the vault.";
const FOLLOWS = "it follows a server's or a user's name";

export const connectionStringPassword = defineRule({
  id: "connection-string-password",
  kind: "structure",
  what: "a password in a connection string",
  source: "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
  severity: "high",
  keywords: ["password=", "password =", "passwd=", "passwd =", "pwd=", "pwd ="],
  // Behind one of those pairs, or before one.
  pattern: new RegExp(
    String.raw`${PASSWORD} ?= ?(?:(?<=(?<![\w.])${PAIR} ?= ?[^;"'\n]{1,100}; ?${PASSWORD} ?= ?)|(?<=["'\`;]\s?${PASSWORD} ?= ?)(?=[^;"'\s]{4,128};\s?${PAIR} ?=))(?<secret>(?:[^;"'\s{}$<>]|\$(?![{(])){4,128})(?=[;"'\s]|$)`,
    "i",
  ),
  validate: stringVerdict,
  remediation,
  hits: [
    '"Server=db.internal;Database=shop;User Id=app;Password=' + '‹Tr0mbone!sky›;Encrypt=true"',
    '"Driver={ODBC};Server=db;Uid=app;Pwd=' + '‹kV8pq2x›"',
    '"Password=' + '‹Tr0mbone!sky›;User ID=sa;Initial Catalog=shop"',
    '"Endpoint=tcp:db;User Id = app; Password = ' + '‹Tr0mbone!sky›;"',
    '"Server=db;User Id=app;Password=' + '‹hT$9(xQv!2Lp#kZw›;"',
    'connectionString="Data Source=db;Initial Catalog=shop;User ID=app;Password=' + '‹Tr0mbone!sky›"',
  ],
  misses: ['"Server=db;User Id=app;Password=' + '{password};"', "user=e.user;password=e.password;"],
});

export const libpqPassword = defineRule({
  id: "libpq-password",
  kind: "structure",
  what: "a password in a PostgreSQL connection string",
  source: "https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE",
  severity: "high",
  keywords: ["password="],
  pattern:
    /password=(?:(?<=(?<!\w)(?:host|hostaddr|user|port|dbname|sslmode)=[^\s"';,]{1,80} {1,3}password=)|(?=[^\s"']{4,128} {1,3}(?:host|hostaddr|user|port|dbname|sslmode)=))['\\]{0,2}(?<secret>(?:[^\s"'{}$<>\\]|\$(?![{(])){4,128})(?<!,)(?=[\s"'\\]|$)/,
  validate: stringVerdict,
  remediation,
  hits: [
    'sql.Open("postgres", "host=db.acme.io port=5432 user=shop password=' + '‹tr0mbone-Sky9› dbname=shop")',
    `psycopg2.connect("password=` + `‹tr0mbone-Sky9› host=db.acme.io")`,
  ],
  misses: [
    '"host=db user=shop password=' + '%s dbname=shop"',
    "host=db user=postgres password=" + "postgres",
    "connect(user=login_user, password=login_password, host=db)",
  ],
});

export const jdbcPassword = defineRule({
  id: "jdbc-password",
  kind: "structure",
  what: "a password in a JDBC URL",
  source: "https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html",
  severity: "high",
  keywords: ["jdbc:"],
  pattern: /jdbc:[a-z0-9]{2,20}:[^\s"'`]{3,300}?[?&;](?:password|pwd)=(?<secret>[^\s"'`&;<>{}]{3,128})/i,
  validate: stringVerdict,
  remediation,
  hits: [
    "jdbc:mysql://db:3306/shop?user=app&password=" + "‹tr0mbone-Sky9›&useSSL=true",
    "jdbc:sqlserver://db:1433;databaseName=shop;user=sa;password=" + "‹tr0mbone-Sky9›;encrypt=true",
    "url: jdbc:snowflake://acme.snowflakecomputing.com/?user=app&password=" + "‹tr0mbone-Sky9›",
  ],
  misses: ["jdbc:mysql://db/shop?user=root&password=" + "password", "jdbc:mysql://db/shop?password=${PASS}"],
});

export const oraclePassword = defineRule({
  id: "oracle-password",
  kind: "structure",
  what: "a password in an Oracle connect string",
  source: "https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html",
  severity: "high",
  keywords: ["oracle:thin:", "oracle:oci", "sqlplus ", "sqlldr "],
  pattern:
    /(?:oracle:(?:thin|oci8?):|sql(?:plus|ldr) [-\w "']{0,24}?)[\w.$]{1,40}\/(?<secret>[^\s@"'/$<{]{3,60})@/i,
  validate: stringVerdict,
  remediation,
  hits: [
    "jdbc:oracle:thin:shop/" + "‹tr0mbone_Sky9›@db:1521:XE",
    "sqlplus -S shop/" + "‹tr0mbone_Sky9›@//db:1521/XE",
  ],
  misses: ["jdbc:oracle:thin:scott/" + "tiger@db:1521:XE", "jdbc:oracle:thin:@db:1521:XE"],
});

export const goMysqlPassword = defineRule({
  id: "mysql-dsn-password",
  kind: "structure",
  what: "a password in a MySQL DSN",
  source: "https://github.com/go-sql-driver/mysql#dsn-data-source-name",
  severity: "high",
  keywords: ["@tcp(", "@unix("],
  pattern: /(?<=(?<![\w.-])[\w.-]{1,40}:(?<secret>[^\s"'`@:/{}$<>]{3,100}))@(?:tcp|unix)\(/,
  validate: stringVerdict,
  remediation,
  hits: ['sql.Open("mysql", "shop:' + '‹tr0mbone-Sky9›@tcp(10.0.0.3:3306)/shop?parseTime=true")'],
  misses: ['"root:' + 'root@tcp(127.0.0.1:3306)/test"', '"%s:' + '%s@tcp(%s:%s)/%s"'],
});

export const redisOptionPassword = defineRule({
  id: "redis-option-password",
  kind: "structure",
  what: "a password in a Redis connection string",
  source: "https://learn.microsoft.com/en-us/azure/azure-cache-for-redis/cache-dotnet-core-quickstart",
  severity: "high",
  keywords: [",password="],
  pattern: /(?<=[\w.-]{1,100}:\d{2,5}(?:,[^"'\s]{1,100})?),password=(?<secret>[^,"'\s{}$<>]{4,128})/,
  validate: stringVerdict,
  remediation,
  hits: [
    '"shop.redis.cache.windows.net:6380,password=' +
      '‹q8Zr2LmX0vTbYw5sKd3Pq8Zr2LmX0vTbYw5sKd3PAAA=›,ssl=True"',
  ],
  misses: ['"cache:6379,password=' + 'password"'],
});

export const jaasPassword = defineRule({
  id: "jaas-password",
  kind: "structure",
  what: "a password in a JAAS configuration",
  source: "https://kafka.apache.org/documentation/#security_sasl_plain",
  severity: "high",
  keywords: ["LoginModule"],
  pattern:
    /LoginModule\s[\s\S]{0,300}?(?<!\w)password\s{0,3}=\s{0,3}\\?["'](?<secret>(?:[^"'\\\n<>{}$]|\$(?![{(])){3,300})\\?["']/,
  validate: stringVerdict,
  remediation: "Change the password of the Kafka user, then read the configuration from the vault.",
  hits: [
    'sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="app" password="' +
      '‹tr0mbone-Sky9›";',
  ],
  misses: [
    'PlainLoginModule required username="alice" password="' + 'alice-secret";',
    'PlainLoginModule required password="' + 'password";',
  ],
});

/** Connection strings are full of examples; a word alone may be a variable's name. */
function stringVerdict(secret: string): Verdict {
  if (isDrawnPassword(secret)) return { confidence: "high", fact: FOLLOWS };
  if (
    isCommonPassword(secret) ||
    /^(?:tiger|alice-secret|admin-secret)$|^[%$:.]|\.\w+$|^[A-Z_]+$|\(/.test(secret)
  )
    return "refuted";
  const symbols = /[\d!@#%^&*+~?_-]/.test(secret);
  if (!symbols && wordLikeness(secret) > 0.45) return "refuted";
  return { confidence: symbols ? "high" : "medium", fact: FOLLOWS };
}

export const netrcPassword = defineRule({
  id: "netrc-password",
  kind: "structure",
  what: "a password in a .netrc",
  source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
  severity: "high",
  keywords: ["machine ", "default login"],
  pattern:
    /(?:machine [ \t]{0,3}[\w.:-]{1,120}\s{1,8}login|default login)\s{1,4}[^\s"']{1,120}\s{1,8}(?:account\s{1,4}[^\s"']{1,120}\s{1,8})?password\s{1,4}(?<secret>[^\s"'<>{}$;,()]{4,400})/,
  validate: (secret) =>
    isCommonPassword(secret)
      ? "refuted"
      : { confidence: "high", fact: "a machine and a login stand before it" },
  remediation: "Change the password or revoke the token on the machine that it names.",
  hits: [
    "machine git.internal login deploy " + "password ‹tr0mbone-Sky9›",
    "machine git.internal\n  login deploy\n  " + "password ‹tr0mbone-Sky9›\n",
    "default login deploy " + "password ‹tr0mbone-Sky9›",
  ],
  misses: ["machine git.internal login <user> password <password>", "The default password is ignored"],
});
