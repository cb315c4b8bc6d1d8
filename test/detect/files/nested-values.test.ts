import { describe, test } from "vitest";
import { fake } from "../../../detect/rules/fake.ts";
import { check } from "../check.ts";

/** Made up, and put together here so that a scan of this repository finds nothing. */
const PASSWORD = "‹tr0mbone" + "-Sky9!›";
const WORD = "‹Zx81" + "qPl0w›";
const KEY = `‹${fake("alnum", 40)}›`;

describe("a value in a block of its name", () => {
  test.each([
    [
      "shop.tfstate",
      `{"outputs": {"db_password": {"value": "${PASSWORD}", "type": "string", "sensitive": true}}}`,
    ],
    [
      "shop.tfstate.backup",
      `{\n  "db_password": {\n    "type": "string",\n    "value": "${PASSWORD}"\n  }\n}`,
    ],
    ["main.tf", `variable "db_password" {\n  type    = string\n  default = "${PASSWORD}"\n}\n`],
    ["azuredeploy.parameters.json", `{"parameters": {"adminPassword": {"value": "${PASSWORD}"}}}`],
    ["template.json", `{"adminPassword": {"type": "securestring", "defaultValue": "${PASSWORD}"}}`],
    ["shop.template", `{"Parameters": {"DBPassword": {"Type": "String", "Default": "${PASSWORD}"}}}`],
    ["stack.yaml", `Parameters:\n  DBPassword:\n    Type: String\n    NoEcho: true\n    Default: ${WORD}\n`],
    ["appsettings.json", `{"Jwt": {"Issuer": "shop", "Key": "${KEY}"}}`],
    ["appsettings.Production.json", `{"TokenSettings": {"SecurityKey": "${KEY}"}}`],
  ])("%s: %s", (path, source) => check(source, path));

  test("is none where it only says where it is, or is another's", () => {
    const plain = PASSWORD.replaceAll(/[‹›]/g, "");
    check(`variable "db_password" {\n  default = "$` + `{var.other}"\n}\n`, "main.tf");
    check(`variable "db_password" {}\nvariable "region" {\n  default = "${plain}"\n}\n`, "main.tf");
    check(`Parameters:\n  DBPasswordLength:\n    Default: ${plain}\n`, "stack.yaml");
    check(
      `{"adminPassword": {"reference": {"keyVault": {"id": "x"}, "secretName": "admin"}}}`,
      "shop.parameters.json",
    );
    check(`{"Jwt": {"Issuer": "shop"}, "Map": {"Key": "${fake("alnum", 12)}"}}`, "appsettings.json");
  });
});

describe("a command of a notebook", () => {
  test.each([
    `{"source": ["%env API_TOKEN=${KEY}\\n"]}`,
    `{"source": ["%env DB_PASSWORD ${WORD}\\n"]}`,
    `{"source": ["%set_env DB_PASSWORD=${WORD}"]}`,
    `{"source": ["!export DB_PASSWORD=${WORD}\\n", "!ls"]}`,
    `{"source": ["! DB_USER=me DB_PASSWORD='${WORD}' make\\n"]}`,
  ])("%s", (source) => check(source, "analysis.ipynb"));

  test("is none where it reads it from elsewhere", () => {
    check(
      `{"source": ["!export DB_PASSWORD=$OTHER\\n", "%env PASSWORD_FILE /run/x\\n", "!pip install key"]}`,
      "a.ipynb",
    );
  });
});
