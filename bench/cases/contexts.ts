/** The places where people leave a service's key. */
import { camel, capital, dotted, kebab, own, ownCamel, pascal, snake, upper, type Written } from "./names.ts";

export interface Context {
  readonly path: string;
  /** The file's text, `‹` and `›` around the value. */
  readonly write: (written: Written) => string;
  /** Names neither service nor secret: only a value that has its vendor's own shape can be known there. */
  readonly nameless?: true;
  /** What a value may hold here without being escaped. */
  readonly accepts?: RegExp;
}

const URL_SAFE = /^[\w.~:-]+$/;
const SHELL_SAFE = /^[\w.~:+/=@%^-]+$/;
const MARKUP_SAFE = /^[^&<>"']+$/;
const BARE_SAFE = /^[\w][^#\s`]*$/;

export const contexts: readonly Context[] = [
  // Settings
  {
    path: ".env",
    accepts: BARE_SAFE,
    write: (at) => `NODE_ENV=production\nPORT=8080\n${upper(at)}=‹${at.value}›\nLOG_LEVEL=info\n`,
  },
  {
    path: "services/web/.env.production",
    write: (at) => `# ${at.service}\n${upper(at)}="‹${at.value}›"\nTZ=Europe/Paris\n`,
  },
  {
    path: "config/settings.yml",
    accepts: /^[\w][\w.~+/=-]*$/,
    write: (at) => `server:\n  port: 8080\n${at.service}:\n  enabled: true\n  ${own(at)}: ‹${at.value}›\n`,
  },
  {
    path: "src/main/resources/application.yaml",
    write: (at) => `spring:\n  application:\n    name: shop\n${kebab(at)}: "‹${at.value}›"\n`,
  },
  {
    path: "config.json",
    write: (at) => `{\n  "port": 8080,\n  "${camel(at)}": "‹${at.value}›",\n  "debug": false\n}\n`,
  },
  {
    path: "appsettings.json",
    write: (at) =>
      `{\n  "Logging": { "LogLevel": { "Default": "Warning" } },\n  "${capital(at.service)}": {\n    "Endpoint": "https://api.${at.service}.com",\n    "${capital(ownCamel(at))}": "‹${at.value}›"\n  }\n}\n`,
  },
  {
    path: "dist/config.min.json",
    write: (at) => `{"env":"prod","retries":3,"${snake(at)}":"‹${at.value}›","timeout":30}`,
  },
  {
    path: "config.toml",
    write: (at) => `title = "worker"\n\n[${at.service}]\nretries = 3\n${own(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "settings.ini",
    accepts: BARE_SAFE,
    write: (at) => `[${at.service}]\nurl = https://api.${at.service}.com/v1\n${own(at)} = ‹${at.value}›\n`,
  },
  {
    path: "config/services.xml",
    accepts: MARKUP_SAFE,
    write: (at) =>
      `<?xml version="1.0"?>\n<services>\n  <${at.service}>\n    <${ownCamel(at)}>‹${at.value}›</${ownCamel(at)}>\n  </${at.service}>\n</services>\n`,
  },
  {
    path: "Web.config",
    accepts: MARKUP_SAFE,
    write: (at) =>
      `<configuration>\n  <appSettings>\n    <add key="${pascal(at)}" value="‹${at.value}›" />\n  </appSettings>\n</configuration>\n`,
  },
  {
    path: "src/main/resources/application.properties",
    accepts: BARE_SAFE,
    write: (at) => `server.port=8080\n${dotted(at)}=‹${at.value}›\nserver.ssl.enabled=true\n`,
  },
  {
    path: "gradle.properties",
    accepts: BARE_SAFE,
    write: (at) => `org.gradle.jvmargs=-Xmx2g\n${camel(at)}=‹${at.value}›\n`,
  },
  // Code
  {
    path: "src/client.js",
    write: (at) => `const ${camel(at)} = "‹${at.value}›";\nmodule.exports = { ${camel(at)} };\n`,
  },
  {
    path: "src/services/index.ts",
    write: (at) =>
      `export const ${at.service}Client = create${capital(at.service)}({\n  ${ownCamel(at)}: '‹${at.value}›',\n  timeout: 10_000,\n});\n`,
  },
  {
    path: "src/bootstrap.mjs",
    nameless: true,
    write: (at) =>
      `import { connect } from "./${at.service}.mjs";\n\nawait connect("‹${at.value}›", { retries: 3 });\n`,
  },
  {
    path: "app/settings.py",
    write: (at) => `import os\n\nDEBUG = False\n${upper(at)} = "‹${at.value}›"\nALLOWED_HOSTS = ["*"]\n`,
  },
  {
    path: "jobs/sync.py",
    write: (at) =>
      `from ${at.service} import Client\n\nclient = Client(${own(at)}='‹${at.value}›', timeout=30)\nprint(client.me())\n`,
  },
  {
    path: "jobs/defaults.py",
    write: (at) => `import os\n\n${own(at)} = os.environ.get("${upper(at)}", "‹${at.value}›")\n`,
  },
  {
    path: "src/main/java/com/acme/Config.java",
    write: (at) =>
      `package com.acme;\n\npublic final class Config {\n  private static final String ${upper(at)} = "‹${at.value}›";\n}\n`,
  },
  {
    path: "src/main/kotlin/Config.kt",
    accepts: /^[^$]+$/,
    write: (at) => `package com.acme\n\nobject Config {\n    const val ${upper(at)} = "‹${at.value}›"\n}\n`,
  },
  {
    path: "internal/config/config.go",
    write: (at) => `package config\n\nconst (\n\tregion = "eu-west-1"\n\t${camel(at)} = "‹${at.value}›"\n)\n`,
  },
  {
    path: "config/initializers/services.rb",
    write: (at) =>
      `${capital(at.service)}.configure do |config|\n  config.${own(at)} = '‹${at.value}›'\n  config.timeout = 5\nend\n`,
  },
  {
    path: "config/services.php",
    write: (at) =>
      `<?php\n\nreturn [\n    '${at.service}' => [\n        '${own(at)}' => '‹${at.value}›',\n    ],\n];\n`,
  },
  { path: "includes/constants.php", write: (at) => `<?php\ndefine('${upper(at)}', '‹${at.value}›');\n` },
  {
    path: "Services/ApiClient.cs",
    write: (at) =>
      `namespace Acme\n{\n    public class ApiClient\n    {\n        private const string ${pascal(at)} = "‹${at.value}›";\n    }\n}\n`,
  },
  {
    path: "src/config.rs",
    write: (at) => `pub const TIMEOUT: u64 = 30;\npub const ${upper(at)}: &str = "‹${at.value}›";\n`,
  },
  {
    path: "Sources/App/Keys.swift",
    write: (at) => `enum Keys {\n    static let ${camel(at)} = "‹${at.value}›"\n}\n`,
  },
  // Operations
  {
    path: "scripts/deploy.sh",
    accepts: /^[^$`!]+$/,
    write: (at) => `#!/bin/sh\nset -eu\nexport ${upper(at)}="‹${at.value}›"\n./bin/deploy "$1"\n`,
  },
  {
    path: "scripts/deploy.ps1",
    accepts: /^[^$`]+$/,
    write: (at) => `$ErrorActionPreference = "Stop"\n$env:${upper(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "Dockerfile",
    accepts: SHELL_SAFE,
    write: (at) => `FROM node:24-slim\nENV ${upper(at)}=‹${at.value}›\nCOPY . /app\nCMD ["node", "/app"]\n`,
  },
  {
    path: "docker-compose.yml",
    accepts: SHELL_SAFE,
    write: (at) =>
      `services:\n  web:\n    image: acme/web:1.4\n    environment:\n      - NODE_ENV=production\n      - ${upper(at)}=‹${at.value}›\n`,
  },
  {
    path: "deploy/compose.yaml",
    write: (at) =>
      `services:\n  api:\n    build: .\n    environment:\n      ${upper(at)}: "‹${at.value}›"\n    ports: ["80:80"]\n`,
  },
  {
    path: "k8s/secret.yaml",
    write: (at) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${at.service}\nstringData:\n  ${kebab(at)}: "‹${at.value}›"\n`,
  },
  {
    path: "k8s/deployment.yaml",
    write: (at) =>
      `    spec:\n      containers:\n        - name: web\n          env:\n            - name: ${upper(at)}\n              value: "‹${at.value}›"\n`,
  },
  {
    path: ".github/workflows/release.yml",
    accepts: /^[\w][\w.~+/=-]*$/,
    write: (at) =>
      `on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n    env:\n      ${upper(at)}: ‹${at.value}›\n    steps:\n      - uses: actions/checkout@v5\n`,
  },
  {
    path: "infra/main.tf",
    accepts: /^[^$%]+$/,
    write: (at) => `provider "${at.service}" {\n  ${own(at)} = "‹${at.value}›"\n}\n`,
  },
  {
    path: "infra/variables.tf",
    accepts: /^[^$%]+$/,
    write: (at) => `variable "${snake(at)}" {\n  type    = string\n  default = "‹${at.value}›"\n}\n`,
  },
  {
    path: "infra/prod.tfvars",
    accepts: /^[^$%]+$/,
    write: (at) => `region = "eu-west-1"\n${snake(at)} = "‹${at.value}›"\n`,
  },
  {
    path: "deploy/worker.service",
    accepts: SHELL_SAFE,
    write: (at) => `[Service]\nEnvironment=${upper(at)}=‹${at.value}›\nExecStart=/usr/bin/worker\n`,
  },
  {
    path: "Makefile",
    accepts: SHELL_SAFE,
    write: (at) => `${upper(at)} ?= ‹${at.value}›\n\ndeploy:\n\t./deploy.sh\n`,
  },
  {
    path: ".vscode/launch.json",
    write: (at) =>
      `{\n  "configurations": [\n    { "type": "node", "request": "launch", "env": { "${upper(at)}": "‹${at.value}›" } }\n  ]\n}\n`,
  },
  {
    path: "Jenkinsfile",
    accepts: /^[^$]+$/,
    write: (at) => `pipeline {\n  agent any\n  environment {\n    ${upper(at)} = '‹${at.value}›'\n  }\n}\n`,
  },
  // Requests, text, data
  {
    path: "docs/try.sh",
    accepts: URL_SAFE,
    write: (at) =>
      `curl -s https://api.${at.service}.com/v1/items \\\n  -H "X-${capital(at.service)}-${at.words.map(capital).join("-")}: ‹${at.value}›"\n`,
  },
  {
    path: "scripts/list.sh",
    nameless: true,
    accepts: URL_SAFE,
    write: (at) =>
      `curl -s -H "Authorization: Bearer ‹${at.value}›" https://api.${at.service}.com/v1/items\n`,
  },
  {
    path: "src/request.js",
    accepts: URL_SAFE,
    write: (at) =>
      `const answer = await fetch("https://api.${at.service}.com/v2/search?limit=10&${own(at)}=‹${at.value}›");\n`,
  },
  {
    path: "test/requests.http",
    accepts: URL_SAFE,
    write: (at) =>
      `GET https://api.${at.service}.com/v1/me HTTP/1.1\nAccept: application/json\n${at.words.map(capital).join("-")}: ‹${at.value}›\n`,
  },
  {
    path: "logs/app.log",
    write: (at) =>
      `2026-03-04T10:11:12.131Z INFO  starting worker 3\n2026-03-04T10:11:12.502Z DEBUG ${at.service} request ${snake(at)}=‹${at.value}› status=200\n`,
  },
  {
    path: "src/legacy.js",
    write: (at) => `export function legacy() {\n  // ${snake(at)}: ‹${at.value}›\n  return null;\n}\n`,
  },
  {
    path: "docs/setup.md",
    write: (at) =>
      "# Setup\n\nSet the key and start:\n\n```sh\n" +
      `export ${upper(at)}='‹${at.value}›'\nnpm start\n` +
      "```\n",
  },
  {
    path: "NOTES.md",
    nameless: true,
    accepts: /^[^`]+$/,
    write: (at) =>
      `- The ${at.service} account is Ada's; for now we use ‹${at.value}› until she is back.\n- Billing is on the 3rd.\n`,
  },
  {
    path: "db/seed.sql",
    write: (at) =>
      `INSERT INTO settings (name, value) VALUES ('locale', 'en'), ('${snake(at)}', '‹${at.value}›');\n`,
  },
  {
    path: ".bash_history",
    accepts: SHELL_SAFE,
    write: (at) => `cd app\n./sync --verbose --${kebab(at)} ‹${at.value}› --all\ngit status\n`,
  },
  {
    path: "ops/run.sh",
    accepts: SHELL_SAFE,
    write: (at) => `docker run -d -p 80:80 -e ${upper(at)}=‹${at.value}› acme/web\n`,
  },
  {
    path: "analysis.ipynb",
    write: (at) =>
      `{"cells": [{"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": ["import ${at.service}\\n", "${own(at)} = '‹${at.value}›'\\n", "print(1)"]}], "nbformat": 4}\n`,
  },
];
