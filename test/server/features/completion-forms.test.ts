import { describe, expect, test } from "vitest";
import { completion } from "../../../server/features/completion.ts";
import { openEditor } from "../editor.ts";

/** File → language → where a name is being typed, as people type: mostly without what closes it. */
const FORMS: readonly (readonly [file: string, language: string, sources: readonly string[]])[] = [
  [
    "a.ts",
    "typescript",
    [
      "process.env.‸",
      "process.env.DB‸",
      "process.env.DB_‸PASS;",
      "process.env?.‸",
      `process.env["‸"]`,
      `process.env["‸`,
      `process.env['DB‸']`,
      `connect(process.env["DB‸`,
      "const { ‸ } = process.env;",
      "const { A, ‸ } = process.env;",
      "const { A, DB‸ } = process.env",
      "const { DB‸: password } = process.env",
      "const env = process.env;\nenv.‸",
      "import.meta.env.‸",
      `Deno.env.get("‸")`,
      `Deno.env.get("‸`,
      "Bun.env.‸",
      `context.secrets.get("‸")`,
      `context.secrets.get('‸`,
      `await client.secrets.get("‸`,
      `client.secrets.batchGet(["A", "‸"])`,
      `client.secrets.create("‸", value)`,
      `client.secrets.create({ key: "‸" })`,
      `ductape.secrets.fetch("‸")`,
      `ductape.secrets.update("‸", {`,
      `ductape.secrets.revoke("‸`,
      `ductape.secrets.delete("‸`,
      `context.secrets.set("‸", value, "project")`,
    ],
  ],
  ["a.jsx", "javascriptreact", ["const x = <A b={process.env.‸} />;", "const x = <A b={process.env.‸"]],
  ["a.vue", "vue", ["<script>\nuse(process.env.‸\n</script>"]],
  ["a.svelte", "svelte", ["<script lang='ts'>\nuse(import.meta.env.‸)\n</script>"]],
  [
    "a.py",
    "python",
    [
      `import os\nos.environ["‸"]`,
      `import os\nos.environ["‸`,
      `import os\nos.environ['DB‸`,
      `import os\nx = os.environ.get("‸")`,
      `import os\nx = os.environ.get("‸`,
      `import os\nos.getenv("‸")`,
      `import os\nos.getenv("‸`,
      `from os import environ\nenviron["‸"]`,
      `from os import getenv\ngetenv("‸`,
      `context.secrets.get("‸")`,
    ],
  ],
  [
    "a.go",
    "go",
    [
      `package main\nimport "os"\nfunc main() { os.Getenv("‸") }`,
      `package main\nimport "os"\nfunc main() {\n\tx := os.Getenv("‸\n}`,
      `package main\nimport "os"\nfunc main() { v, ok := os.LookupEnv("DB‸`,
    ],
  ],
  [
    "A.java",
    "java",
    [
      `class A { String x = System.getenv("‸"); }`,
      `class A { String x = System.getenv("‸ }`,
      `class A { String x = System.getenv().get("‸"); }`,
    ],
  ],
  [
    "a.kt",
    "kotlin",
    [`val x = System.getenv("‸")`, `val x = System.getenv("‸`, `val x = System.getenv()["‸"]`],
  ],
  [
    "a.cs",
    "csharp",
    [
      `class A { string X = Environment.GetEnvironmentVariable("‸"); }`,
      `class A { string X = Environment.GetEnvironmentVariable("‸`,
    ],
  ],
  ["a.rb", "ruby", [`ENV["‸"]`, `ENV["‸`, `ENV['DB‸`, `x = ENV.fetch("‸")`, `x = ENV.fetch("‸`]],
  [
    "a.php",
    "php",
    [`<?php $x = getenv("‸");`, `<?php $x = getenv("‸`, `<?php $x = $_ENV["‸"];`, `<?php $x = $_ENV["‸`],
  ],
  [
    "a.rs",
    "rust",
    [
      `use std::env;\nfn main() { let x = env::var("‸"); }`,
      `fn main() { let x = std::env::var("‸"); }`,
      `use std::env;\nfn main() {\n  let x = env::var("‸\n}`,
      `fn main() { let x = env!("‸"); }`,
    ],
  ],
  [
    "a.sh",
    "shellscript",
    ["echo $‸", "echo $DB‸", 'curl -H "$‸"', "echo ${‸}", "echo ${DB‸", 'curl -u "me:${‸'],
  ],
  [
    "Dockerfile",
    "dockerfile",
    ["FROM node\nENV ‸", "FROM node\nENV DB‸=1", "FROM node\nRUN echo $‸", "FROM a:${‸}"],
  ],
  [
    "docker-compose.yml",
    "dockercompose",
    [
      "services:\n  web:\n    image: a:${‸}\n",
      "services:\n  web:\n    image: a:$‸\n",
      "services:\n  web:\n    environment:\n      - ‸\n",
      "services:\n  web:\n    environment:\n      - DB‸\n",
      "services:\n  web:\n    environment:\n      A: ${DB‸\n",
    ],
  ],
  [
    ".github/workflows/ci.yml",
    "github-actions-workflow",
    [
      "jobs:\n  a:\n    steps:\n      - run: x ${{ secrets.‸ }}\n",
      "jobs:\n  a:\n    steps:\n      - run: x ${{ secrets.‸\n",
      "jobs:\n  a:\n    env:\n      A: ${{ secrets.DB‸ }}\n",
      "jobs:\n  a:\n    env:\n      ‸\n",
    ],
  ],
  [
    ".env",
    "dotenv",
    [
      "‸",
      "A=1\nDB‸",
      "export DB‸",
      "A=${‸}",
      "A=${‸",
      'A="x://${DB‸}@h"',
      "A=$‸",
      "A=$DB‸ # x",
      "A=${B:-${‸}}",
    ],
  ],
];

async function labelsAt(file: string, language: string, source: string): Promise<string[]> {
  const editor = await openEditor({
    files: { "secrets.json": `{ "$scope": { "project": "shop" } }` },
    vault: { "shop/DB_PASS": {} },
  });
  await editor.context.code.prepare({ languageId: language, uri: `file:///work/${file}` } as never);
  const { at } = await editor.open(file, source, language);
  return ((await completion(editor.context, at))?.items ?? []).map(({ label }) => label);
}

describe.each(FORMS)("in %s (%s) names are offered", (file, language, sources) => {
  test.each(sources)("%s", async (source) => {
    expect(await labelsAt(file, language, source)).toContain("DB_PASS");
  });
});

/** Where a name is no secret's, or a text is no name. */
test.each([
  ["a.ts", "typescript", "process.‸"],
  ["a.ts", "typescript", "// process.env.‸"],
  ["a.ts", "typescript", `const x = "process.env.‸"`],
  ["a.ts", "typescript", `use("‸")`],
  ["a.py", "python", "# os.environ['‸']"],
  ["a.py", "python", `print("‸")`],
  ["a.go", "go", `package main\nfunc main() { print("‸") }`],
  ["a.sh", "shellscript", "echo '$‸'"],
  ["a.sh", "shellscript", "# echo $‸"],
  ["Dockerfile", "dockerfile", "FROM ‸"],
  ["docker-compose.yml", "dockercompose", "services:\n  web:\n    image: ‸\n"],
  [".env", "dotenv", "A=‸"],
  [".env", "dotenv", "A='${‸}'"],
  [".env", "dotenv", "A=\\${‸}"],
  [".env", "dotenv", "# ${‸}"],
])("in %s (%s) nothing is offered at %s", async (file, language, source) => {
  expect(await labelsAt(file, language, source)).toEqual([]);
});
