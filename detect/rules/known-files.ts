import type { FileRule } from "../rule.ts";
import { fake } from "./fake.ts";

/** A password in a file that has one by its format; put together here so that no scanner flags this repository. */
const PASSWORD = "‹tr0mbone" + "-Sky9›";

export const pgpass: FileRule = {
  id: "pgpass-password",
  kind: "file",
  path: "home/.pgpass",
  what: "a password in a .pgpass",
  source: "https://www.postgresql.org/docs/current/libpq-pgpass.html",
  severity: "high",
  remediation: "Change the password of the database's user.",
  hits: [`db.acme.io:5432:shop:app:${PASSWORD}\n`, `*:*:*:app:${PASSWORD}\n`],
  misses: ["# hostname:port:database:username:password\n", "db:5432:shop:app:${PGPASSWORD}\n"],
};

export const configDirective: FileRule = {
  id: "config-file-password",
  kind: "file",
  path: "etc/msmtprc",
  what: "a password in a program's settings",
  source: "https://marlam.de/msmtp/msmtp.html#Configuration-files",
  severity: "high",
  remediation: "Change the password, and let the program ask another for it (msmtp: passwordeval).",
  hits: [`user me@acme.io\npassword ${PASSWORD}\n`],
  misses: ["passwordeval gpg -d ~/.msmtp.gpg\n", "password $PASSWORD\n"],
};

export const railsMasterKey: FileRule = {
  id: "rails-master-key",
  kind: "file",
  path: "config/master.key",
  what: "a master key of Rails' credentials",
  source: "https://guides.rubyonrails.org/security.html#custom-credentials",
  severity: "critical",
  remediation: "Change every secret in config/credentials.yml.enc, then make a new key.",
  hits: [`‹${fake("hex", 32)}›\n`],
  misses: [`${fake("hex", 30)}\n`],
};

export const passwordFile: FileRule = {
  id: "password-file",
  kind: "file",
  path: "deploy/.vault_pass.txt",
  what: "a file that holds a password and nothing else",
  source: "https://docs.ansible.com/ansible/latest/vault_guide/vault_managing_passwords.html",
  severity: "high",
  remediation: "Change the password, and have a program give it instead of a file in the repository.",
  hits: [`${PASSWORD}\n`],
  misses: ["password\n", "#!/bin/sh\npass show vault\n"],
};

export const kubernetesSecret: FileRule = {
  id: "kubernetes-secret",
  kind: "file",
  path: "k8s/secret.yaml",
  what: "a value in a Kubernetes Secret",
  source: "https://kubernetes.io/docs/concepts/configuration/secret/",
  severity: "high",
  remediation:
    "Change the value, and keep the manifest sealed or outside of the repository: base64 hides nothing.",
  hits: [
    `apiVersion: v1\nkind: Secret\ndata:\n  username: YWRtaW4=\n  password: ‹${btoa("tr0mbone-Sky9")}›\n`,
    `apiVersion: v1\ndata:\n  url: "‹${btoa(fake("alnum", 24))}›"\nkind: Secret\n`,
  ],
  misses: [
    `kind: ConfigMap\ndata:\n  password: ${btoa("tr0mbone-Sky9")}\n`,
    `kind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n  ca.crt: ${btoa("-----BEGIN CERTIFICATE-----\n")}\n`,
    `kind: Secret\ndata:\n  password: ${btoa("password")}\n`,
  ],
};
