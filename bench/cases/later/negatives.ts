/** What stands beside services' names and is no secret. */
import { markedCase, type Case } from "../case.ts";
import { camel, capital, kebab, own, pascal, snake, upper, type Written } from "../names.ts";
import { randomOf } from "../random.ts";

/** Each writes one line; `random` draws what there is to choose. */
const KINDS: Readonly<Record<string, (at: Written) => string>> = {
  placeholder: (at) => `${upper(at)}=${at.random.pick(PLACEHOLDERS)}`,
  "name in it": (at) =>
    `${upper(at)}=${at.random.pick([`your_${snake(at)}_here`, `<YOUR_${own(at).toUpperCase()}>`, `dummy-${kebab(at)}`])}`,
  environment: (at) =>
    at.random.pick([
      `const ${camel(at)} = process.env.${upper(at)};`,
      `${snake(at)} = os.getenv("${upper(at)}")`,
      `${camel(at)}: "\${${upper(at)}}"`,
      `${upper(at)}: \${{ secrets.${upper(at)} }}`,
      `${snake(at)} = var.${snake(at)}`,
      `${snake(at)} = "{{ vault_${snake(at)} }}"`,
    ]),
  uuid: (at) =>
    at.random.value(
      at.random.pick([
        `${at.service}_workspace_id = "{uuid}"`,
        `"${at.service}ProjectId": "{uuid}"`,
        `${at.service} request id: {uuid}`,
      ]),
    ),
  digest: (at) =>
    at.random.value(
      at.random.pick([
        `${at.service}-1.2.3.tar.gz sha256:{hex:64}`,
        `"${at.service}": { "integrity": "sha512-{b64:86}==" }`,
        `uses: ${at.service}/setup-action@{hex:40}`,
        `${at.service}_md5 = "{hex:32}"`,
        `"etag": "{hex:32}", "source": "${at.service}"`,
      ]),
    ),
  "few characters": (at) => `${snake(at)} = "${at.random.pick(MONOTONOUS)}"`,
  short: (at) =>
    `${snake(at)} = "${at.random.pick(["test", "abc123", "key", "token", "foo", "12345", "none"])}"`,
  translation: (at) =>
    at.random.pick([
      `"${at.service}.settings.${own(at)}.label": "${capital(at.service)} ${at.words.join(" ")}"`,
      `t("integrations.${at.service}.${own(at)}.placeholder")`,
      `<label for="${kebab(at)}">Enter your ${capital(at.service)} ${at.words.join(" ")}</label>`,
    ]),
  path: (at) =>
    at.random.pick([
      `import { ${pascal(at)} } from "./services/${at.service}/${kebab(at)}/provider.ts";`,
      `${snake(at)}_file = "/etc/${at.service}/credentials/${kebab(at)}.json"`,
      `<div class="${kebab(at)}-input__container--active" id="${at.service}-integration-form">`,
    ]),
  code: (at) =>
    at.random.pick([
      `const ${camel(at)} = await get${pascal(at)}FromStore(options);`,
      `def test_${snake(at)}_is_rejected_when_expired(client, settings):`,
      `if (!${camel(at)}) throw new Error("${pascal(at)}MissingException");`,
      `public const string ${pascal(at)}HeaderName = "X-${at.words.map(capital).join("-")}";`,
    ]),
};

const PLACEHOLDERS = [
  "your-api-key",
  "changeme",
  "REPLACE_ME",
  "INSERT_KEY_HERE",
  "****************",
  "TODO",
  "example-key",
  "my-secret-token",
  "...",
];

const MONOTONOUS = ["a", "0", "abc", "0123456789", "11111111-1111-"].map((part) =>
  part.repeat(32).slice(0, 32),
);

const PATHS = ["a.txt", "src/app.js", "config.yml", "README.md", "main.py"];

/** Three kinds for each service of the tables. */
export function negativesOf(tables: readonly string[]): Case[] {
  const services = new Set(
    tables.flatMap((table) =>
      table
        .trim()
        .split("\n")
        .map((row) => row.split(" ")[0]!),
    ),
  );
  return [...services].flatMap((service) => {
    const random = randomOf(`later negative ${service}`);
    return random
      .some(Object.entries(KINDS), 3)
      .map(([kind, write]) =>
        markedCase(
          kind,
          random.pick(PATHS),
          `${write({ service, words: ["api", "key"], value: "", random })}\n`,
        ),
      );
  });
}
