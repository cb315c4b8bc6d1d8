import { verdictAsA } from "../argument.ts";
import { defineRule } from "../rule.ts";

const remediation = "Change the password, then read it from the vault.";

export const commandPassword = defineRule({
  id: "command-line-password",
  kind: "structure",
  what: "a password on a command line",
  source: "https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html",
  severity: "high",
  keywords: [
    "mysql",
    "sshpass ",
    "redis-cli ",
    "docker login",
    "plink",
    "pscp",
    "psftp",
    "sqlcmd ",
    "bcp ",
    "smbclient ",
    "ldapsearch ",
    "ldapadd ",
    "ldapmodify ",
    "ldapdelete ",
    "ldappasswd ",
    "ldapwhoami ",
    "mongo",
    "-passin pass:",
    "-passout pass:",
    "-pass pass:",
    "-password pass:",
    "-storepass",
    "-srcstorepass",
    "-deststorepass",
    "-keypass",
    "az login",
    "helm registry login",
    "podman login",
    "xfreerdp ",
  ],
  // Each with its own letter, as its manual has it.
  pattern: new RegExp(
    [
      String.raw`(?<!-)mysql(?:dump|admin|import|show)?(?:\.exe)?(?= )[^\n|;&]{0,160}?\s-p`,
      String.raw`sshpass -p ?`,
      String.raw`redis-cli [^\n|;&]{0,100}?\s?-a `,
      String.raw`(?:docker|podman|helm registry|az) login [^\n|;&]{0,120}?(?:-p|--password)[ =]`,
      String.raw`(?:plink|pscp|psftp)(?:\.exe)? [^\n|;&]{0,120}?-pw `,
      String.raw`(?:sqlcmd|bcp) [^\n|;&]{0,160}?-P ?`,
      String.raw`smbclient [^\n|;&]{0,120}?-U ?["']?[\w.\\/@-]{1,60}%`,
      String.raw`ldap(?:search|add|modify|delete|passwd|whoami) [^\n|;&]{0,160}?-w `,
      String.raw`(?<![\w/:.-])mongo(?:sh|dump|restore|export|import)?(?= )[^\n|;&]{0,160}?\s-p `,
      String.raw`-pass(?:in|out|word)? pass:`,
      String.raw`-(?:store|key|srcstore|deststore)pass\s`,
      String.raw`xfreerdp [^\n|;&]{0,160}?/p:`,
    ]
      .join("|")
      .replace(/^/, "(?:")
      .replace(/$/, ")") +
      String.raw`["']?(?<secret>[^\s"'\`$<>{}()|;&\\[\]-][^\s"'\`$<>{}()|;&\\]{3,100})(?=["'\s;|&]|$)`,
  ),
  validate: verdictAsA("password"),
  remediation,
  hits: [
    "mysql -h db.acme.io -u root -p" + "‹tr0mbone-Sky9› shop < dump.sql",
    "mysql -p" + "‹tr0mbone-Sky9› shop",
    "sshpass -p '" + "‹tr0mbone-Sky9›' ssh root@db.acme.io",
    "redis-cli -h cache -a " + "‹tr0mbone-Sky9› ping",
    "docker login -u acme -p " + "‹tr0mbone-Sky9› ghcr.io",
    "openssl rsa -in key.pem -passin pass:" + "‹tr0mbone-Sky9›",
    "keytool -genkey -storepass " + "‹tr0mbone-Sky9› -alias a",
    "sqlcmd -S db -U sa -P " + "‹tr0mbone-Sky9›",
  ],
  misses: ["mysql -u root -p shop", "docker login -u $USER -p $PASS", "keytool -storepass " + "changeit"],
});

/** What a command is given, and no variable, option or file. */
const GIVEN = String.raw`(?<secret>[^\s"'\`$<>{}()|;&\\/-][^\s"'\`$<>{}()|;&\\]{3,127})`;

export const accountCommand = defineRule({
  id: "account-command-password",
  kind: "structure",
  what: "a password that a command sets or is given",
  source: "https://man7.org/linux/man-pages/man8/chpasswd.8.html",
  severity: "high",
  keywords: ["chpasswd:", "htpasswd ", "net user ", "net use ", "--requirepass"],
  // cloud-init's chpasswd; htpasswd -b file user v; net user name v; net use path v /user:name and
  // net use path /user:name v; redis-server --requirepass v. Each begins with its keyword, and is tried there alone.
  pattern: new RegExp(
    String.raw`(?:${[
      String.raw`chpasswd:\s{1,20}(?:expire:\s\w{1,8}\s{1,20})?list:\s{0,4}\|\s{1,20}[\w-]{1,40}:`,
      String.raw`htpasswd [^\n|;&]{0,60}?-\w{0,4}b\w{0,4}\s{1,4}\S{1,100}\s{1,4}\S{1,60}\s{1,4}["']?`,
      String.raw`(?<!-)net user \s{0,3}["']?[\w.-]{1,60}["']?\s{1,4}["']?`,
      String.raw`net use [^\n|;&]{0,160}?/user:\S{1,80}\s{1,4}["']?`,
      String.raw`net use [^\n|;&]{0,160}?\s["']?(?=[^\s"'/]{4,128}["']?\s{1,4}/user:)`,
      String.raw`--requirepass[ =]["']?`,
    ].join("|")})${GIVEN}`,
  ),
  validate: verdictAsA("password"),
  remediation,
  hits: [
    "chpasswd:\n  expire: false\n  list: |\n    root:" + "‹tr0mbone-Sky9›\n",
    "htpasswd -b /etc/nginx/.htpasswd deploy " + "‹tr0mbone-Sky9›",
    "net user deploy " + "‹tr0mbone-Sky9› /add",
    String.raw`net use Z: \\files\shop /user:deploy ` + "‹tr0mbone-Sky9›",
    [String.raw`net use Z: \\files\shop`, "‹tr0mbone-Sky9›", "/user:deploy"].join(" "),
    "redis-server --requirepass " + "‹tr0mbone-Sky9›",
  ],
  misses: [
    "net user administrator /active:yes",
    "kvm -net user -redir " + "tcp:2222::22",
    String.raw`net use Z: \\files\shop /persistent:no`,
    "redis-server --requirepass $REDIS_PASSWORD",
  ],
});

export const pipedPassword = defineRule({
  id: "piped-password",
  kind: "structure",
  what: "a password that is piped into a command",
  source: "https://man7.org/linux/man-pages/man8/chpasswd.8.html",
  severity: "high",
  keywords: ["chpasswd", "sudo "],
  // echo user:v | chpasswd; echo v | sudo -S.
  pattern: new RegExp(
    String.raw`echo\s{1,4}(?:-\w{1,4}\s{1,4})?["']?(?:${[
      String.raw`[\w-]{1,40}:(?=[^\n|]{1,140}\|\s{0,4}(?:sudo\s{1,4})?chpasswd)`,
      String.raw`(?=[^\n|]{1,140}\|\s{0,4}sudo\s[^\n|]{0,20}-\w{0,4}S)`,
    ].join("|")})${GIVEN}`,
  ),
  validate: verdictAsA("password"),
  remediation,
  hits: [
    "echo 'root:" + "‹tr0mbone-Sky9›' | sudo chpasswd",
    "echo " + "‹tr0mbone-Sky9› | sudo -S apt-get update",
  ],
  misses: ['echo "root:$' + 'PASSWORD" | chpasswd', "echo y | sudo -S true"],
});
