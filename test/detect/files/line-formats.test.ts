import { describe, test } from "vitest";
import { fake } from "../../../detect/rules/fake.ts";
import { check } from "../check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const PASSWORD = "‹tr0mbone" + "-Sky9›";

const HOLE = "$" + "{REDIS_PASSWORD}";

describe("a program's own settings", () => {
  test.each([
    ["pgpass.conf", `db.acme.io:5432:*:app:${PASSWORD}\r\n*:*:shop:app:${PASSWORD}`],
    [".fetchmailrc", `poll mail.acme.io user "me" there with password "${PASSWORD}"\n`],
    [".mbsyncrc", `Host mail.acme.io\nUser me\nPass ${PASSWORD}\n`],
    [".mailrc", `set smtp-auth-password=${PASSWORD}\n`],
    ["etc/redis.conf", `port 6379\nrequirepass ${PASSWORD}\nmasterauth "${PASSWORD}"\n`],
    ["etc/users.acl", `user app on ~* +@all >${PASSWORD}\n`],
    ["etc/nslcd.conf", `binddn cn=admin\nbindpw ${PASSWORD}\n`],
    ["wpa_supplicant.conf", `network={\n  ssid="home"\n  psk="${PASSWORD}"\n}\n`],
    ["system-connections/home.nmconnection", `[wifi-security]\nkey-mgmt=wpa-psk\npsk=${PASSWORD}\n`],
    ["postfix/sasl_passwd", `[smtp.acme.io]:587 me@acme.io:${PASSWORD}\n`],
    ["etc/ppp/chap-secrets", `# client server secret\nme * ${PASSWORD} *\n`],
    ["etc/ipsec.secrets", `me.acme.io : PSK "${PASSWORD}"\n`],
    [".vault_pass", `${PASSWORD}\n`],
    ["pgpass", `db.acme.io:5432:*:app:${PASSWORD}\n`],
    ["openvpn/auth.txt", `deploy\n${PASSWORD}\n`],
    ["vpn-credentials.txt", `deploy\r\n${PASSWORD}\r\n`],
    ["ks.cfg", `lang en_US\nrootpw --plaintext ${PASSWORD}\nuser --name=deploy --password=${PASSWORD}\n`],
    ["web.ks", `rootpw ${PASSWORD}\n`],
    [
      "preseed.cfg",
      `d-i passwd/root-password password ${PASSWORD}\nd-i passwd/root-password-again password ${PASSWORD}\n`,
    ],
    ["pgbouncer/userlist.txt", `"app" "${PASSWORD}"\n`],
    ["snmpd.conf", `rocommunity ${PASSWORD}\ncreateUser me SHA "${PASSWORD}" AES\n`],
    ["proftpd/sql.conf", `SQLConnectInfo shop@db.acme.io app ${PASSWORD}\n`],
    ["jmxremote.password", `# role password\nmonitorRole ${PASSWORD}\n`],
    [".vault-token", `‹s.${fake("alnum", 24)}›`],
    [".bundle/config", `---\nBUNDLE_PATH: "vendor:x"\nBUNDLE_GEMS__ACME__IO: "deploy:${PASSWORD}"\n`],
  ])("%s", (path, source) => check(source, path));

  test("is quiet where it only says where the password is", () => {
    check(`requirepass ${HOLE}\n`, "redis.conf");
    check("# requirepass foobared\n", "redis.conf");
    check("*:*:*:app:<password>\n", ".pgpass");
    check(["rootpw {SSHA}q8Zr2L", "mX0vTbYw5sKd3P\n"].join(""), "slapd.conf");
    check("#!/bin/sh\nkeyring get vault pass\n", ".vault_pass");
    check("deploy\n${VPN_PASSWORD}\n", "openvpn/auth.txt");
    check("a note on\nthe login\nof the VPN\n", "vpn/login.txt");
    check("rootpw --lock\n", "ks.cfg");
    check("rocommunity public\n", "snmpd.conf");
    check('BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "https://gems.acme.io/"\n', ".bundle/config");
  });
});
