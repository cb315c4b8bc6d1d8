import { describe, expect, test } from "vitest";
import { emptyVault, VAULTS } from "./empty-vaults.ts";
import { seedDocument } from "./shell-examples.ts";
import { runPrograms, typescriptExamples } from "./typescript-examples.ts";

const IMPORT = `import { Keyward as VSecureClient } from "@keyward/sdk";`;

/** What is damaged in the document, and how it is mended. Nothing else of the examples is changed but the import. */
const REPAIRS: readonly { readonly what: string; readonly from: RegExp; readonly to: string }[] = [
  {
    what: "a connection string stands where the end of the name was, and its quote and comma are missing",
    from: /'DATABASE_URL=postgresql:.*$/gm,
    to: "'DATABASE_URL',",
  },
  {
    what: "a connection string stands where the secret was assigned, as it is in the lines below",
    from: /^( *process\.env\.DATABASE_URL)=postgresql:.*$/gm,
    to: "$1 = secrets.DATABASE_URL;",
  },
];
const document = REPAIRS.reduce(
  (text, { from, to }) => text.replaceAll(from, to),
  seedDocument("vsecure-secret-management.md"),
).replaceAll(/^import \{ VSecureClient \} from ["']@lanonasis\/v-secure-sdk["'];$/gm, IMPORT);
const examples = typescriptExamples(document);

const sample = (heading: string, index = 0): string => {
  const found = [...examples].find(([path]) => path.endsWith(heading))?.[1][index];
  if (found === undefined) throw new Error(`the document has no such example: ${heading}`);
  return found;
};
/** What those examples take for granted that do not begin with it. */
const CLIENT = `${IMPORT}\nconst client = new VSecureClient();\n`;
const creating = (...names: string[]) =>
  names
    .map((name) => `await client.secrets.create({ name: "${name}", value: "value of ${name}" });\n`)
    .join("");

test("every example of the document is run, but for the one that shows what not to do", () => {
  expect([...examples].map(([heading, blocks]) => `${heading}: ${blocks.length}`)).toMatchInlineSnapshot(`
    [
      "Automatic Rotation: 1",
      "Best Practices › 1. Never Hardcode Secrets: 2",
      "Integration Patterns › Application Startup: 1",
      "Integration Patterns › Dynamic Secret Loading: 1",
    ]
  `);
});

describe.each(VAULTS)("%s", (where) => {
  const run = async (...programs: string[]) => {
    const { folder, env } = await emptyVault(where);
    return runPrograms(programs, folder, env);
  };

  test("Automatic Rotation", async () => {
    const [, after] = await run(
      CLIENT + sample("Automatic Rotation"),
      `${CLIENT}export const result = await client.secrets.fetchAll();`,
    );
    expect(after!.result).toMatchObject([
      { key: "API_KEY", version: 1, rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" } },
    ]);
  });

  test("Never Hardcode Secrets", async () => {
    const [, after] = await run(
      CLIENT + creating("API_KEY"),
      `${sample("Never Hardcode Secrets", 1)}\nexport const result = [String(apiKey), apiKey.value];`,
    );
    expect(after!.result).toEqual(["value of API_KEY", "value of API_KEY"]);
  });

  test("Application Startup", async () => {
    const names = ["DATABASE_URL", "REDIS_URL", "API_KEY"];
    const [, after] = await run(
      CLIENT + creating(...names),
      `${sample("Application Startup")}\nexport const result = ${JSON.stringify(names)}.map((name) => process.env[name]);`,
    );
    expect(after!.result).toEqual(names.map((name) => `value of ${name}`));
  });

  test("Dynamic Secret Loading", async () => {
    const [, after] = await run(
      CLIENT + creating("API_KEY"),
      `${CLIENT}${sample("Dynamic Secret Loading")}
const manager = new SecretManager();
const first = await manager.getSecret("API_KEY");
await client.secrets.update("API_KEY", { value: "another" });
export const result = [first, await manager.getSecret("API_KEY"), (await client.secrets.get("API_KEY")).value];`,
    );
    // The example's own cache knows of no change for five minutes; the client's does at once.
    expect(after!.result).toEqual(["value of API_KEY", "value of API_KEY", "another"]);
  });
});
