/** The places in which those who test scanners put a key. */
import type { Context } from "../contexts.ts";
import { camel, capital, dotted, kebab, own, ownCamel, pascal, snake, upper } from "../names.ts";

/** What may stand without quotes in all of these. */
const BARE = /^\w[\w.~:+/=@-]*$/;

export const laterContexts: readonly Context[] = [
  {
    path: "config.ini",
    write: (at) => `[default]\n${snake(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "app.cfg",
    accepts: BARE,
    write: (at) => `${snake(at)} = ‹${at.value}›\n`,
  },
  {
    path: ".env",
    accepts: BARE,
    write: (at) => `${upper(at)}=‹${at.value}›\n`,
  },
  {
    path: ".env.production",
    write: (at) => `PORT=8080\n${upper(at)}="‹${at.value}›"\n`,
  },
  {
    path: "setup.sh",
    accepts: BARE,
    write: (at) => `#!/bin/sh\nexport ${upper(at)}=‹${at.value}›\n`,
  },
  {
    path: "run.sh",
    write: (at) => `export ${upper(at)}='‹${at.value}›'\n`,
  },
  {
    path: "config.json",
    write: (at) => `{\n  "${camel(at)}": "‹${at.value}›"\n}\n`,
  },
  {
    path: "settings.json",
    write: (at) => `{"${snake(at)}": "‹${at.value}›", "debug": true}\n`,
  },
  {
    path: "appsettings.json",
    write: (at) =>
      `{\n  "${capital(at.service)}": {\n    "BaseUrl": "https://api.example.net",\n    "${capital(ownCamel(at))}": "‹${at.value}›"\n  }\n}\n`,
  },
  {
    path: "config.yml",
    accepts: BARE,
    write: (at) => `${snake(at)}: ‹${at.value}›\n`,
  },
  {
    path: "values.yaml",
    write: (at) => `${camel(at)}: "‹${at.value}›"\n`,
  },
  {
    path: "application.yml",
    accepts: BARE,
    write: (at) => `${at.service}:\n  enabled: true\n  ${at.words.join("-")}: ‹${at.value}›\n`,
  },
  {
    path: "config.toml",
    write: (at) => `[${at.service}]\n${own(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "application.properties",
    accepts: BARE,
    write: (at) => `${dotted(at)}=‹${at.value}›\n`,
  },
  {
    path: "config.xml",
    accepts: BARE,
    write: (at) => `<configuration>\n  <${camel(at)}>‹${at.value}›</${camel(at)}>\n</configuration>\n`,
  },
  {
    path: "web.config",
    write: (at) => `<appSettings>\n  <add key="${pascal(at)}" value="‹${at.value}›" />\n</appSettings>\n`,
  },
  {
    path: "res/values/strings.xml",
    accepts: BARE,
    write: (at) => `<resources>\n  <string name="${snake(at)}">‹${at.value}›</string>\n</resources>\n`,
  },
  {
    path: "Info.plist",
    accepts: BARE,
    write: (at) => `<dict>\n  <key>${pascal(at)}</key>\n  <string>‹${at.value}›</string>\n</dict>\n`,
  },
  {
    path: "settings.py",
    write: (at) => `${upper(at)} = '‹${at.value}›'\n`,
  },
  {
    path: "client.py",
    write: (at) => `${snake(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "main.py",
    write: (at) => `import os\nos.environ["${upper(at)}"] = "‹${at.value}›"\n`,
  },
  {
    path: "conf.py",
    write: (at) => `CONFIG = {\n    '${at.service}': {\n        '${own(at)}': '‹${at.value}›',\n    },\n}\n`,
  },
  {
    path: "app.py",
    write: (at) => `import ${at.service}\n\nclient = ${at.service}.Client(${own(at)}="‹${at.value}›")\n`,
  },
  {
    path: "index.js",
    write: (at) => `const ${camel(at)} = "‹${at.value}›";\n`,
  },
  {
    path: "src/config.ts",
    write: (at) => `export const ${upper(at)} = '‹${at.value}›';\n`,
  },
  {
    path: "src/env.js",
    write: (at) => `module.exports = {\n  ${camel(at)}: '‹${at.value}›',\n};\n`,
  },
  {
    path: "src/keys.js",
    write: (at) => `export default {\n  ${at.service}: {\n    ${ownCamel(at)}: "‹${at.value}›",\n  },\n};\n`,
  },
  {
    path: "lib/boot.js",
    write: (at) => `config.${at.service}.${ownCamel(at)} = "‹${at.value}›";\n`,
  },
  {
    path: "src/api.js",
    write: (at) => `const client = new ${capital(at.service)}Client({ ${ownCamel(at)}: "‹${at.value}›" });\n`,
  },
  {
    path: "src/index.js",
    write: (at) => `const ${at.service} = require("${at.service}")("‹${at.value}›");\n`,
  },
  {
    path: "main.go",
    write: (at) => `package main\n\nvar ${camel(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "cmd/run.go",
    write: (at) => `\t${camel(at)} := \`‹${at.value}›\`\n`,
  },
  {
    path: "internal/keys.go",
    write: (at) => `const ${pascal(at)} string = "‹${at.value}›"\n`,
  },
  {
    path: "Config.java",
    write: (at) =>
      `public class Config {\n    private static final String ${upper(at)} = "‹${at.value}›";\n}\n`,
  },
  {
    path: "Main.java",
    write: (at) => `System.setProperty("${upper(at)}", "‹${at.value}›");\n`,
  },
  {
    path: "Startup.cs",
    write: (at) => `string ${camel(at)} = "‹${at.value}›";\n`,
  },
  {
    path: "Keys.kt",
    write: (at) => `const val ${upper(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "Keys.swift",
    write: (at) => `let ${camel(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "AppDelegate.m",
    write: (at) => `static NSString *const k${pascal(at)} = @"‹${at.value}›";\n`,
  },
  {
    path: "src/main.rs",
    write: (at) => `const ${upper(at)}: &str = "‹${at.value}›";\n`,
  },
  {
    path: "main.cpp",
    write: (at) => `const char* ${camel(at)} = "‹${at.value}›";\n`,
  },
  {
    path: "secrets.h",
    write: (at) => `#define ${upper(at)} "‹${at.value}›"\n`,
  },
  {
    path: "config.php",
    write: (at) => `<?php\n$${snake(at)} = '‹${at.value}›';\n`,
  },
  {
    path: "services.php",
    write: (at) =>
      `<?php\nreturn [\n    '${at.service}' => [\n        '${own(at)}' => '‹${at.value}›',\n    ],\n];\n`,
  },
  {
    path: "defines.php",
    write: (at) => `<?php\ndefine('${upper(at)}', '‹${at.value}›');\n`,
  },
  {
    path: "config/initializers/x.rb",
    write: (at) =>
      `${capital(at.service)}.configure do |config|\n  config.${own(at)} = '‹${at.value}›'\nend\n`,
  },
  {
    path: "spec/helper.rb",
    write: (at) => `ENV['${upper(at)}'] ||= '‹${at.value}›'\n`,
  },
  {
    path: "lib/a.rb",
    write: (at) => `:${snake(at)} => "‹${at.value}›",\n`,
  },
  {
    path: "config/prod.exs",
    write: (at) => `config :${at.service}, ${own(at)}: "‹${at.value}›"\n`,
  },
  {
    path: "a.pl",
    write: (at) => `my $${snake(at)} = '‹${at.value}›';\n`,
  },
  {
    path: "deploy.ps1",
    write: (at) => `$${pascal(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "env.ps1",
    write: (at) => `$env:${upper(at)} = '‹${at.value}›'\n`,
  },
  {
    path: "deploy.bat",
    accepts: BARE,
    write: (at) => `set ${upper(at)}=‹${at.value}›\n`,
  },
  {
    path: "Dockerfile",
    accepts: BARE,
    write: (at) => `FROM alpine:3.20\nENV ${upper(at)}=‹${at.value}›\n`,
  },
  {
    path: "Dockerfile",
    accepts: BARE,
    write: (at) => `ENV ${upper(at)} ‹${at.value}›\n`,
  },
  {
    path: "docker-compose.yml",
    accepts: BARE,
    write: (at) => `services:\n  web:\n    environment:\n      - ${upper(at)}=‹${at.value}›\n`,
  },
  {
    path: "deploy.yaml",
    write: (at) => `env:\n  - name: ${upper(at)}\n    value: "‹${at.value}›"\n`,
  },
  {
    path: ".github/workflows/ci.yml",
    accepts: BARE,
    write: (at) => `      - run: ./deploy\n        env:\n          ${upper(at)}: ‹${at.value}›\n`,
  },
  {
    path: "main.tf",
    write: (at) => `provider "${at.service}" {\n  ${own(at)} = "‹${at.value}›"\n}\n`,
  },
  {
    path: "prod.tfvars",
    write: (at) => `${snake(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "fetch.js",
    write: (at) =>
      `fetch("https://api.${at.service}.com/v1/items?${own(at)}=‹${encodeURIComponent(at.value)}›&limit=10")\n`,
  },
  {
    path: "test.sh",
    write: (at) => `curl -H "Authorization: Bearer ‹${at.value}›" https://api.${at.service}.com/v1/me\n`,
  },
  {
    path: "README.md",
    write: (at) =>
      `    curl https://api.${at.service}.com/v1/users -H 'X-${at.words.map(capital).join("-")}: ‹${at.value}›'\n`,
  },
  {
    path: "notes.sh",
    write: (at) => `curl -u "‹${at.value}›:" https://api.${at.service}.com/v1/me\n`,
  },
  {
    path: "notes.md",
    accepts: BARE,
    write: (at) => `$ ${at.service} login --${at.words.join("-")} ‹${at.value}›\n`,
  },
  {
    path: "bin/start",
    accepts: BARE,
    write: (at) => `./app --${kebab(at)}=‹${at.value}›\n`,
  },
  {
    path: "app.log",
    accepts: BARE,
    write: (at) => `2024-05-01T10:12:44Z DEBUG ${at.service}: using ${at.words.join(" ")} ‹${at.value}›\n`,
  },
  {
    path: "debug.log",
    accepts: BARE,
    write: (at) =>
      `[INFO] Connecting to ${at.service} API\n[DEBUG] ${at.words.map(capital).join("")}=‹${at.value}›\n`,
  },
  {
    path: "README.md",
    accepts: BARE,
    write: (at) => `The ${capital(at.service)} ${at.words.join(" ")} is ‹${at.value}› for now.\n`,
  },
  {
    path: "notes.txt",
    accepts: BARE,
    write: (at) => `${capital(at.service)} ${at.words.join(" ")}: ‹${at.value}›\n`,
  },
  {
    path: "creds.txt",
    accepts: BARE,
    write: (at) => `${at.service}: ‹${at.value}›\n`,
  },
  {
    path: "creds.txt",
    accepts: BARE,
    write: (at) => `${at.service} = ‹${at.value}›\n`,
  },
  {
    path: "creds.txt",
    write: (at) => `${at.service} = '‹${at.value}›'\n`,
  },
  {
    path: "keys.txt",
    accepts: BARE,
    write: (at) => `${at.service} ‹${at.value}›\n`,
  },
  {
    path: "test.py",
    write: (at) => `${[...at.words, at.service].join("_")} = "‹${at.value}›"\n`,
  },
  {
    path: "config.py",
    write: (at) => `# ${capital(at.service)}\n${own(at).toUpperCase()} = "‹${at.value}›"\n`,
  },
  {
    path: "config.rb",
    write: (at) => `${own(at)} = "‹${at.value}›" # ${at.service}\n`,
  },
  {
    path: "client.go",
    write: (at) =>
      `func main() {\n\turl := "https://api.${at.service}.com/v1/users"\n\treq, err := http.NewRequest("GET", url, nil)\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\treq.Header.Set("Authorization", "Bearer ‹${at.value}›")\n}\n`,
  },
  {
    path: "fetch.py",
    write: (at) =>
      `import requests\n\nr = requests.get(\n    "https://api.${at.service}.com/v2/list",\n    headers={"X-Api-Key": "‹${at.value}›"},\n)\n`,
  },
  {
    path: "job.py",
    write: (at) =>
      `# talks to the ${at.service} api\nkey = "‹${at.value}›"\nresp = requests.get(URL, params={"key": key})\n`,
  },
  {
    path: "client_test.go",
    write: (at) =>
      `const (\n\t${at.service}Host = "api.${at.service}.com"\n\t${ownCamel(at)} = "‹${at.value}›"\n)\n`,
  },
  {
    path: "payload.txt",
    write: (at) => `"{\\"${snake(at)}\\":\\"‹${at.value}›\\"}"\n`,
  },
  {
    path: "docs/keys.md",
    write: (at) => `| Service | Key |\n| --- | --- |\n| ${capital(at.service)} | \`‹${at.value}›\` |\n`,
  },
  {
    path: "keys.csv",
    accepts: BARE,
    write: (at) => `service,key\n${at.service},‹${at.value}›\n`,
  },
  {
    path: "a.ipynb",
    write: (at) =>
      JSON.stringify({
        cells: [{ cell_type: "code", source: [`${at.service}_${own(at)} = "‹${at.value}›"\n`], outputs: [] }],
      }) + "\n",
  },
  {
    path: "seed.sql",
    write: (at) => `INSERT INTO settings (name, value) VALUES ('${snake(at)}', '‹${at.value}›');\n`,
  },
  {
    path: "vars.hcl",
    write: (at) => `variable "${snake(at)}" {\n  default = "‹${at.value}›"\n}\n`,
  },
  {
    path: "A.scala",
    write: (at) => `val ${camel(at)}: String = "‹${at.value}›"\n`,
  },
  {
    path: "lib/keys.dart",
    write: (at) => `static const String ${camel(at)} = '‹${at.value}›';\n`,
  },
  {
    path: "Module1.vb",
    write: (at) => `Dim ${camel(at)} As String = "‹${at.value}›"\n`,
  },
  {
    path: "run.R",
    write: (at) => `Sys.setenv(${upper(at)} = "‹${at.value}›")\n`,
  },
  {
    path: "Jenkinsfile",
    write: (at) => `environment {\n  ${upper(at)} = '‹${at.value}›'\n}\n`,
  },
  {
    path: "token.txt",
    nameless: true,
    write: (at) => `‹${at.value}›\n`,
  },
  {
    path: "a.js",
    nameless: true,
    write: (at) => `use("‹${at.value}›")\n`,
  },
  {
    path: "a.py",
    nameless: true,
    write: (at) => `value = "‹${at.value}›"\n`,
  },
];
