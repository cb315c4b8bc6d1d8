import { describe, test } from "vitest";
import { fake } from "../../../detect/rules/fake.ts";
import { check } from "../check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const PASSWORD = "tr0mbone" + "-Sky9!";
const WORD = "Zx81" + "qPl0w";
const KEY = fake("alnum", 40);
const HEX = fake("hex", 40);
const PEM = `-----BEGIN PRIVATE KEY-----\\n${fake("base64", 64)}\\n${fake("base64", 64)}\\n-----END PRIVATE KEY-----\\n`;

const marked = (text: string) => `‹${text}›`;

describe("files in which programs keep credentials need no pass of their own", () => {
  test.each([
    [
      ".aws/credentials",
      `[default]\naws_access_key_id = ${marked("AKIA" + fake("base32", 16))}\naws_secret_access_key = ${marked(fake("base64", 40))}\n`,
    ],
    [
      "gcp.json",
      `{"type": "service_account", "private_key_id": "${HEX}", "private_key": "${marked(PEM.slice(0, -2))}\\n", "client_email": "a@b.iam.gserviceaccount.com"}`,
    ],
    ["shop.publishsettings", `<publishProfile userName="$shop" userPWD="${marked(fake("alnum", 60))}" />`],
    [".kube/config", `users:\n- name: admin\n  user:\n    token: ${marked(KEY)}\n`],
    [".kube/config", `users:\n- name: admin\n  user:\n    username: admin\n    password: ${marked(WORD)}\n`],
    [
      ".pypirc",
      `[acme]\nrepository = https://pypi.acme.io\nusername = deploy\npassword = ${marked(PASSWORD)}\n`,
    ],
    [".yarnrc.yml", `npmRegistries:\n  "https://npm.acme.io":\n    npmAuthToken: ${marked(KEY)}\n`],
    ["wp-config.php", `define( 'DB_PASSWORD', '${marked(PASSWORD)}' );`],
    [
      "config/database.yml",
      `production:\n  adapter: mysql2\n  username: shop\n  password: ${marked(WORD)}\n`,
    ],
    ["shop/settings.py", `DATABASES = {"default": {"USER": "shop", "PASSWORD": "${marked(PASSWORD)}"}}`],
    [".env", `APP_SECRET=${marked(fake("hex", 32))}\n`],
    ["terraform.tfstate", `{"attributes": {"username": "shop", "password": "${marked(PASSWORD)}"}}`],
    ["prod.tfvars", `db_password = "${marked(PASSWORD)}"\n`],
    [
      "inventory/hosts",
      `db1 ansible_host=10.0.0.3 ansible_user=root ansible_ssh_pass=${marked(WORD)} ansible_port=22\n`,
    ],
    ["group_vars/all.yml", `ansible_become_pass: ${marked(WORD)}\n`],
    ["values.yaml", `postgresql:\n  auth:\n    postgresPassword: ${marked(WORD)}\n`],
    ["a.ipynb", `{"source": ["import os\\n", "api_key = \\"${marked(KEY)}\\"\\n"]}`],
    ["a.ipynb", `{"source": ["password = '${marked(PASSWORD)}'\\n"]}`],
    ["a.ipynb", `{"outputs": [{"text": ["{'password': '${marked(PASSWORD)}'}\\n"]}]}`],
    [".bash_history", `ls\nexport API_TOKEN=${marked(KEY)}\ncd shop\n`],
    [".zsh_history", `: 1700000000:0;PGPASSWORD=${marked(WORD)} psql -h db.acme.io\n`],
    [".local/share/fish/fish_history", `- cmd: export API_TOKEN=${marked(KEY)}\n  when: 1700000000\n`],
    ["sitemanager.xml", `<Server><Host>a</Host><User>me</User><Pass>${marked(WORD)}</Pass></Server>`],
    [".my.cnf", `[client]\nuser=root\npassword="${marked(PASSWORD)}"\n`],
    [".s3cfg", `access_key = ${marked(fake("alnum", 20))}\nsecret_key = ${marked(KEY)}\n`],
    [".boto", `[Credentials]\ngs_secret_access_key = ${marked(fake("base64", 40))}\n`],
    ["rclone.conf", `[nas]\ntype = sftp\nuser = me\npass = ${marked(fake("alnum", 38))}\n`],
    [".git-credentials", `https://deploy:${marked(PASSWORD)}@git.acme.io\n`],
    [".cargo/credentials.toml", `[registries.acme]\ntoken = "${marked(KEY)}"\n`],
    [".config/hub", `github.com:\n- user: me\n  oauth_token: ${marked(HEX)}\n  protocol: https\n`],
    [
      ".m2/settings.xml",
      `<server><id>acme</id><username>deploy</username><password>${marked(PASSWORD)}</password></server>`,
    ],
    [
      "gradle.properties",
      `signing.keyId=24875D73\nsigning.password=${marked(WORD)}\nossrhPassword=${marked(WORD)}\n`,
    ],
    [
      "NuGet.Config",
      `<add key="Username" value="me" />\n<add key="ClearTextPassword" value="${marked(PASSWORD)}" />`,
    ],
    ["auth.json", `{"http-basic": {"repo.acme.io": {"username": "me", "password": "${marked(PASSWORD)}"}}}`],
    [".vscode/sftp.json", `{"host": "a.acme.io", "username": "me", "password": "${marked(PASSWORD)}"}`],
    [".ftpconfig", `{"host": "a.acme.io", "user": "me", "pass": "${marked(PASSWORD)}"}`],
    [".remote-sync.json", `{"hostname": "a.acme.io", "username": "me", "password": "${marked(PASSWORD)}"}`],
    ["robomongo.json", `{"userName": "me", "userPassword": "${marked(PASSWORD)}"}`],
    ["WinSCP.ini", `HostName=a.acme.io\nPassword=${marked("A35C4" + fake("hex", 59).toUpperCase())}\n`],
    ["tomcat-users.xml", `<user username="admin" password="${marked(PASSWORD)}" roles="manager-gui"/>`],
    [
      "web.config",
      `<add name="shop" connectionString="Server=db;Database=shop;User Id=sa;Password=${marked(PASSWORD)};" />`,
    ],
    [
      "shop.postman_collection.json",
      `{"auth": {"basic": [{"key": "password", "value": "${marked(PASSWORD)}", "type": "string"}]}}`,
    ],
    [
      "shop.postman_environment.json",
      `{"values": [{"key": "api_key", "value": "${marked(KEY)}", "enabled": true}]}`,
    ],
    [
      "docker-compose.yml",
      `services:\n  db:\n    environment:\n      MYSQL_ROOT_PASSWORD: ${marked(WORD)}\n`,
    ],
    ["docker-compose.yml", `services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=${marked(WORD)}\n`],
    ["secret.yaml", `apiVersion: v1\nkind: Secret\nstringData:\n  password: ${marked(WORD)}\n`],
    [
      "local.settings.json",
      `{"Values": {"AzureWebJobsStorage": "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${marked(`${fake("base64", 86)}==`)};EndpointSuffix=core.windows.net"}}`,
    ],
    [
      "appsettings.json",
      `"Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${marked(`${fake("base64", 43)}=`)}"`,
    ],
    [
      "cosmos.json",
      `"AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=${marked(`${fake("base64", 86)}==`)};"`,
    ],
  ])("%s: %s", (path, source) => check(source, path));

  test("what is encrypted there is fine", () => {
    check(
      `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${fake("digits", 60)}\n`,
      "group_vars/all.yml",
    );
    check(
      `${fake("base64", 300)}--${fake("base64", 16)}--${fake("base64", 24)}`,
      "config/credentials.yml.enc",
    );
    check(`<password>{${fake("base64", 44)}}</password>`, ".m2/settings.xml");
  });
});
