import { defineRule } from "../rule.ts";

/** The pairs that stand just before the password in connection strings of ADO.NET, ODBC, JDBC and libpq's kin. */
const BEFORE = String.raw`(?:server|data source|host|hostname|address|port|user id|userid|uid|username|user|database|dbname|initial catalog|integrated security|persist security info|encrypt|driver)`;

export const connectionStringPassword = defineRule({
  id: "connection-string-password",
  kind: "structure",
  what: "a password in a connection string",
  source: "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
  severity: "high",
  keywords: ["password=", "pwd="],
  pattern: new RegExp(
    String.raw`(?<=(?<![\w.])${BEFORE} ?= ?[^;"'\n]{1,100}; ?)(?:password|pwd)=(?<secret>[^;"'\s{}$<>]{4,128})(?=[;"'\s]|$)`,
    "i",
  ),
  validate: (secret) =>
    PLAIN.test(secret) || !/[\d!@#%^&*+~?]/.test(secret)
      ? "refuted"
      : { confidence: "high", fact: "it follows a server's or a user's name" },
  remediation: "Change the password in the database, then read the connection string from the vault.",
  hits: [
    '"Server=db.internal;Database=shop;User Id=app;Password=' + '‹Tr0mbone!sky›;Encrypt=true"',
    '"Driver={ODBC};Server=db;Uid=app;Pwd=' + '‹kV8pq2x›"',
  ],
  misses: ['"Server=db;User Id=app;Password=' + '{password};"', "user=e.user;password=e.password;"],
});

const PLAIN = /^(?:pass(?:word|wd)?|pwd|secret|x+|\*+|your.*|my.*|test|admin)[_-]?\d{0,3}!?$/i;

export const netrcPassword = defineRule({
  id: "netrc-password",
  kind: "structure",
  what: "a password in a .netrc",
  source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
  severity: "high",
  keywords: ["machine "],
  pattern:
    /machine [ \t]{0,3}[\w.-]{1,120}\s{1,8}login\s{1,4}[^\s"']{1,120}\s{1,8}password\s{1,4}(?<secret>[^\s"'<>{}$]{4,200})/,
  remediation: "Change the password or revoke the token on the machine that it names.",
  hits: ["machine git.internal login deploy " + "password ‹tr0mbone-Sky9›"],
  misses: ["machine git.internal login <user> password <password>"],
});
