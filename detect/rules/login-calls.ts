import { COMMA, verdictAsA } from "../argument.ts";
import { defineRule } from "../rule.ts";

const remediation = "Change the password, then read it from the vault.";

/** A literal that is not empty, or a variable, a member, a call without arguments. */
const ARGUMENT = String.raw`(?:["'\`][^"'\`\n]{1,200}["'\`]|[\w.$>[\]-]{1,80}(?:\(\))?)`;
const SECRET = String.raw`[bu@]?["'\`](?<secret>[^"'\`\n\s]{4,128})["'\`]`;

export const loginCall = defineRule({
  id: "login-call-password",
  kind: "structure",
  what: "a password in a call that logs in",
  source: "https://requests.readthedocs.io/en/latest/user/authentication/",
  severity: "high",
  keywords: [
    "auth=(",
    "BasicAuth(",
    "DigestAuth(",
    "NtlmAuth(",
    "basic_auth(",
    "NetworkCredential(",
    "PasswordCredentials(",
    "PasswordAuthentication(",
    "Credentials.basic(",
    ".login(",
    "ftp_login(",
    "ssh2_auth_password(",
    "auth_basic(",
    "PlainAuth(",
    "authenticate(",
  ],
  // A user and then a password, in a pair of arguments; PlainAuth and PHP's have one before.
  pattern: new RegExp(
    String.raw`(?:\bauth=|(?:Basic|Digest|Ntlm|Plain)Auth|basic_auth|auth_basic|NetworkCredential|PasswordCredentials|PasswordAuthentication|Credentials\.basic|\.login|ftp_login|ssh2_auth_password|\bauthenticate)\(\s{0,20}(?:["']{2}${COMMA}|\$\w{1,30}${COMMA})?${ARGUMENT}${COMMA}${SECRET}(?=[\s,).])`,
  ),
  validate: verdictAsA("password"),
  remediation,
  hits: [
    'requests.get(url, auth=("deploy", "' + '‹tr0mbone-Sky9›"))',
    'requests.get(url, auth=HTTPBasicAuth("deploy", "' + '‹tr0mbone-Sky9›"))',
    'new NetworkCredential("deploy", "' + '‹tr0mbone-Sky9›", "ACME")',
    'new PasswordAuthentication(user, "' + '‹tr0mbone-Sky9›".toCharArray())',
    'server.login("me@acme.io", "' + '‹tr0mbone-Sky9›")',
    'request.SetBasicAuth("deploy", "' + '‹tr0mbone-Sky9›")',
    'ftp_login($connection, "deploy", "' + '‹tr0mbone-Sky9›");',
    'smtp.PlainAuth("", "me@acme.io", "' + '‹tr0mbone-Sky9›", "mail.acme.io")',
  ],
  misses: [
    'requests.get(url, auth=("user", "' + 'pass"))',
    'client.login("username", "' + 'password")',
    'i18n.login("deploy", "login.form.title")',
  ],
});

export const connectCall = defineRule({
  id: "connect-call-password",
  kind: "structure",
  what: "a password in a call that opens a database",
  source: "https://www.php.net/manual/en/pdo.construct.php",
  severity: "high",
  keywords: [
    "PDO(",
    "mysqli(",
    "mysqli_connect(",
    "mysqli_pconnect(",
    "mysqli_real_connect(",
    "mysql_connect(",
    "mysql_pconnect(",
    "real_connect(",
    "odbc_connect(",
    "getConnection(",
    "pymysql.connect(",
    "MySQLdb.connect(",
    "mssql_connect(",
    "ibase_connect(",
    "db2_connect(",
    "Sequelize(",
  ],
  // Where, then a user, then a password.
  pattern: new RegExp(
    String.raw`(?:\bPDO|mysqli|my(?:sqli?_p?connect|sqli_real_connect)|real_connect|(?:odbc|mssql|ibase|db2)_connect|getConnection|Sequelize|(?:pymysql|MySQLdb)\.connect)\(\s{0,20}${ARGUMENT}${COMMA}${ARGUMENT}${COMMA}${SECRET}(?=[\s,)])`,
  ),
  validate: verdictAsA("password"),
  remediation,
  hits: [
    'new PDO("mysql:host=db;dbname=shop", "shop", "' + '‹tr0mbone-Sky9›");',
    'mysqli_connect("db.acme.io", $user, "' + '‹tr0mbone-Sky9›", "shop")',
    'DriverManager.getConnection(url, "shop", "' + '‹tr0mbone-Sky9›");',
    'new Sequelize("shop", "deploy", "' + '‹tr0mbone-Sky9›", { dialect: "mysql" });',
    'pymysql.connect("db.acme.io", "shop", "' + '‹tr0mbone-Sky9›", "shop")',
  ],
  misses: ['mysqli_connect("localhost", "root", "' + 'root")', "new PDO($dsn, $user, $password)"],
});

export const curlOption = defineRule({
  id: "curl-option-password",
  kind: "structure",
  what: "a password that curl is given",
  source: "https://curl.se/libcurl/c/CURLOPT_PASSWORD.html",
  severity: "high",
  keywords: [
    "CURLOPT_PASSWORD",
    "CURLOPT_KEYPASSWD",
    "CURLOPT_PROXYPASSWORD",
    "CURLOPT_PROXY_KEYPASSWD",
    "CURLOPT_TLSAUTH_PASSWORD",
    "CURLOPT_XOAUTH2_BEARER",
  ],
  // An argument behind the option; in PHP's arrays behind an arrow.
  pattern: new RegExp(
    String.raw`CURLOPT_(?:PASSWORD|(?:PROXY_)?KEYPASSWD|PROXYPASSWORD|TLSAUTH_PASSWORD|XOAUTH2_BEARER)(?:${COMMA}|\s{0,20}=>\s{0,20})${SECRET}`,
  ),
  validate: verdictAsA("password"),
  remediation,
  hits: [
    'curl_easy_setopt(curl, CURLOPT_PASSWORD, "' + '‹tr0mbone-Sky9›");',
    "curl_setopt_array($c, [CURLOPT_KEYPASSWD => '" + "‹tr0mbone-Sky9›']);",
  ],
  misses: ['curl_easy_setopt(curl, CURLOPT_PASSWORD, "' + 'secret");'],
});

export const plainSecureString = defineRule({
  id: "plain-secure-string",
  kind: "structure",
  what: "a password made a SecureString from plain text",
  source:
    "https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring",
  severity: "high",
  keywords: ["ConvertTo-SecureString"],
  pattern: /ConvertTo-SecureString\s{1,4}[A-Za-z\s-]{0,40}["'](?<secret>[^"'\n$]{4,128})["']/i,
  validate: verdictAsA("password"),
  remediation,
  hits: ["$password = ConvertTo-SecureString '" + "‹tr0mbone-Sky9›' -AsPlainText -Force"],
  misses: [
    "ConvertTo-SecureString $password -AsPlainText -Force",
    "ConvertTo-SecureString '" + "password' -AsPlainText",
  ],
});
