import { configDirective, passwordFile, pgpass } from "../rules/known-files.ts";
import type { LineFormat } from "./line-formats.ts";

/** Settings of servers and installers whose secrets stand on lines. */
export const SERVER_FORMATS: readonly LineFormat[] = [
  {
    // What auth-user-pass of OpenVPN names: the user's name, then the password.
    path: /(?:^|\/)(?:open)?vpn\/(?:[\w-]{1,40}\/){0,3}[\w.-]{0,40}(?:auth|login|pass|cred)[\w.-]{0,40}$|(?:^|\/)(?:ovpn|openvpn|vpn)[\w-]{0,20}[._-](?:auth|login|pass|credentials)(?:\.(?:txt|conf))?$/i,
    line: /^(?<secret>[!-~]{4,128})$/,
    rule: passwordFile,
    alone: 2,
  },
  {
    // https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw
    path: /(?:^|\/)(?:[\w.-]{0,60}\.ks|[\w-]{0,40}(?:ks|kickstart)[\w-]{0,20}\.cfg)$/i,
    line: /^\s{0,8}(?:rootpw\s{1,8}(?:--(?:plaintext|iscrypted|allow-ssh)\s{1,8}){0,3}|(?:user|sshpw)\s[^#\n]{0,200}?--password=)["']?(?<secret>[^\s"'-][^\s"']{3,200})/,
    rule: configDirective,
  },
  {
    // https://www.debian.org/releases/stable/amd64/apbs04.en.html#preseed-account
    path: /(?:^|\/)(?:[\w.-]{0,40}preseed[\w.-]{0,40}|[\w-]{1,60}\.seed)$/i,
    line: /^\s{0,4}[\w-]{1,30}\s{1,8}\S{0,80}pass(?:word|phrase)(?:-again|-crypted)?\s{1,8}password\s{1,8}(?<secret>\S{4,200})\s{0,8}$/,
    rule: configDirective,
  },
  {
    // https://www.pgbouncer.org/config.html#authentication-file-format
    path: /(?:^|\/)userlist\.txt$/i,
    line: /^\s{0,8}"[^"\n]{1,100}"\s{1,8}"(?<secret>[^"\n]{3,300})"/,
    rule: pgpass,
  },
  {
    path: /(?:^|\/)snmpd\.conf$/i,
    line: /^\s{0,8}(?:r[ow]community6?\s{1,8}|createUser\s{1,8}\S{1,60}\s{1,8}\S{1,12}\s{1,8})"?(?!public\b|private\b)(?<secret>[^\s"]{4,128})/i,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)proftpd[\w.-]{0,30}\.conf$|(?:^|\/)proftpd\/[\w.-]{1,40}$/i,
    line: /^\s{0,20}SQLConnectInfo\s{1,8}\S{1,120}\s{1,8}\S{1,60}\s{1,8}["']?(?<secret>[^\s"']{3,128})/i,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)jmxremote\.password$/,
    line: /^\s{0,8}[^#\s]{1,60}\s{1,20}(?<secret>[^\s]{3,128})\s{0,8}$/,
    rule: configDirective,
  },
  {
    path: /(?:^|\/)\.vault-token$/,
    line: /^(?<secret>[\w.-]{20,200})$/,
    rule: passwordFile,
    alone: 1,
  },
  {
    // https://bundler.io/man/bundle-config.1.html: a host, its dots as two underscores, then user:password.
    path: /(?:^|\/)\.bundle\/config$/,
    line: /^BUNDLE_[A-Z0-9_]{0,60}__[A-Z0-9_]{1,60}: {0,4}["']?[^\s:"'/]{1,80}:(?<secret>[^\s"'/][^\s"']{2,128})["']?\s{0,8}$/,
    rule: configDirective,
  },
];
