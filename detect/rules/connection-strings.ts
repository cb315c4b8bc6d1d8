import { defineRule } from "../rule.ts";

export const adoPassword = defineRule({
  id: "connection-string-password",
  kind: "structure",
  what: "a password in a connection string",
  source: "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
  severity: "high",
  keywords: ["password=", "password =", "pwd="],
  // Another key of a connection string has to stand before it.
  pattern:
    /(?:server|data source|host|address|user id|uid|username|user|database|initial catalog|driver)\s?=[^;"'\n]{1,120};(?:[^;"'=\n]{1,40}=[^;"'\n]{0,120};){0,8}?\s{0,2}(?:password|pwd)\s?=\s?(?<secret>[^;"'\s{}$<>]{4,128})(?=[;"'\s]|$)/i,
  validate: (secret) =>
    /^(?:pass(?:word|wd)?|pwd|secret|x+|\*+|your.*|my.*|test|admin)\d{0,3}!?$/i.test(secret)
      ? "refuted"
      : undefined,
  remediation: "Change the password in the database, then read the connection string from the vault.",
  hits: [
    '"Server=db.internal;Database=shop;User Id=app;Password=' + '‹Tr0mbone!sky›;Encrypt=true"',
    '"Driver={ODBC};Server=db;Uid=app;Pwd=' + '‹kV8pq2x›"',
  ],
  misses: ['"Server=db;User Id=app;Password=' + '{password};"', "server=a; password=password;"],
});

export const netrcPassword = defineRule({
  id: "netrc-password",
  kind: "structure",
  what: "a password in a .netrc",
  source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
  severity: "high",
  keywords: ["machine "],
  pattern:
    /machine\s{1,4}[\w.-]{1,120}\s{1,8}login\s{1,4}[^\s"']{1,120}\s{1,8}password\s{1,4}(?<secret>[^\s"'<>{}$]{4,200})/,
  remediation: "Change the password or revoke the token on the machine that it names.",
  hits: ["machine git.internal login deploy password ‹tr0mbone" + "-Sky9›"],
  misses: ["machine git.internal login <user> password <password>"],
});
