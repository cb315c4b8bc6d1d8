import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition } from "../../../server/features/definition.ts";
import { references } from "../../../server/features/references.ts";
import { hover } from "../../../server/features/hover.ts";
import { prepareRename, rename } from "../../../server/features/rename.ts";
import { completion } from "../../../server/features/completion.ts";
import { openEditor, showHover, uriOf } from "../editor.ts";

const GO = `package main\nimport ("os"; "testing"; "github.com/urfave/cli/v2"; "github.com/spf13/viper")\n`;

/** File → language → code that names the secret OLD with the cursor in it. */
const FORMS: readonly (readonly [file: string, language: string, sources: readonly string[]])[] = [
  [
    "a.ts",
    "typescript",
    [
      "process.env.OL‸D",
      "process.env?.OL‸D",
      "process.env[`OL‸D`]",
      "const env = process.env; env.OL‸D; env['OLD']",
      "const { OL‸D: x } = process.env",
      `const { env: { "OL‸D": y = 1 } } = process;`,
      "import.meta.env.OL‸D",
      `Deno.env.get("OL‸D"); Deno.env.has("OLD")`,
      "Bun.env.OL‸D",
      `"OL‸D" in process.env; delete process.env.OLD; process.env.OLD = "x";`,
      `for (const name of ["OL‸D", "B"]) if (!process.env[name]) throw name;`,
      `const REQUIRED = ["A", "OL‸D"] as const; REQUIRED.filter((name) => !process.env[name]);`,
      `function need(name: string) { return process.env[name]!; } need("OL‸D");`,
      `import { z } from "zod"; z.object({ OL‸D: z.string() }).parse(process.env);`,
      `import { z } from "zod"; const env = z.object({ "OLD": z.string() }).parse(process.env); env.OL‸D;`,
      `import Joi from "joi"; const { value } = Joi.object({ OLD: Joi.string() }).validate(process.env); value.OL‸D;`,
      `import { cleanEnv, str } from "envalid"; const env = cleanEnv(process.env, { OL‸D: str() }); env.OLD;`,
      `import * as v from "valibot"; v.parse(v.object({ OL‸D: v.string() }), process.env);`,
      `import { createEnv } from "@t3-oss/env-core"; const env = createEnv({ server: { OL‸D: z.string() }, runtimeEnv: process.env }); env.OLD;`,
      `const e = { ...process.env, SET: "1" }; e.OL‸D;`,
      `Object.assign(process.env, { OL‸D: "1" }); Object.hasOwn(process.env, "OLD");`,
      `import { vi } from "vitest"; vi.stubEnv("OL‸D", "1");`,
      `import { getSecret } from "astro:env/server"; getSecret("OL‸D");`,
      `context.secrets.get("OL‸D"); context.secrets.set("OLD", v, "project");`,
      `client.secrets.batchGet(["A", "OL‸D"]); client.secrets.create({ key: "OLD" });`,
      `ductape.secrets.fetch("OL‸D"); ductape.secrets.revoke("OLD");`,
    ],
  ],
  ["a.tsx", "typescriptreact", ["const a = <A b={process.env.OL‸D}>{`${process.env.OLD}`}</A>;"]],
  ["a.vue", "vue", [`<script setup>\nuse(import.meta.env.OL‸D)\n</script>`]],
  ["a.svelte", "svelte", [`<script>\nuse(process.env["OL‸D"])\n</script>`]],
  [
    "a.py",
    "python",
    [
      `import os\nos.environ["OL‸D"]; os.environ.get("OLD"); os.getenv('OLD')`,
      `import os\nx = f"{os.environ['OL‸D']}"`,
      `import os\nfor name in ["OL‸D", "B"]:\n    os.environ[name]\n`,
      `import os\n[os.environ[n] for n in ("A", "OL‸D")]`,
      `import os\ndef need(name):\n    return os.environ[name]\nneed("OL‸D"); need(name="OLD")\n`,
      `import os\ne = dict(os.environ); e["OL‸D"]`,
      `import os\nos.environ.update({"OL‸D": "1"})`,
      `import os\nos.path.expandvars("x $OL‸D/\${OLD}")`,
      `def test_a(monkeypatch): monkeypatch.setenv("OL‸D", "1")`,
      `import click\n@click.option("--a", envvar=["A", "OL‸D"])\ndef f(): pass`,
      `from dotenv import dotenv_values\nconfig = dotenv_values(".env"); config["OL‸D"]`,
      `import os\n"OL‸D" in os.environ`,
    ],
  ],
  [
    "a.go",
    "go",
    [
      `${GO}var a = os.Getenv("OL‸D") + os.Getenv(\`OLD\`)`,
      `${GO}func f() { for _, name := range []string{"A", "OL‸D"} { os.Getenv(name) } }`,
      `${GO}func f() { os.ExpandEnv("postgres://$OL‸D:\${OLD}@db") }`,
      `${GO}func TestA(t *testing.T) { t.Setenv("OL‸D", "1") }`,
      `${GO}var f = []cli.Flag{&cli.StringFlag{Name: "a", EnvVars: []string{"A", "OL‸D"}}}`,
      `${GO}func f() { v := viper.New(); v.GetString("OL‸D"); v.BindEnv("e", "OLD") }`,
      `${GO}func need(name string) string { return os.Getenv(name) }\nvar a = need("OL‸D")`,
    ],
  ],
  [
    "A.java",
    "java",
    [
      `class A { String x = System.getenv("OL‸D") + System.getenv().get("OLD"); }`,
      `class A { static String need(String name) { return System.getenv(name); } String a = need("OL‸D"); }`,
      `import org.springframework.beans.factory.annotation.Value;\nclass A { @Value("\${OL‸D}") String x; }`,
    ],
  ],
  [
    "a.kt",
    "kotlin",
    [
      `val x = System.getenv("OL‸D") ?: System.getenv()["OLD"]`,
      `fun need(name: String): String = System.getenv(name)\nval a = need("OL‸D")`,
    ],
  ],
  [
    "a.cs",
    "csharp",
    [
      `class A { string X = Environment.GetEnvironmentVariable("OL‸D"); }`,
      `class A { string X = Environment.ExpandEnvironmentVariables("x %OL‸D% %OLD%"); }`,
    ],
  ],
  [
    "a.rb",
    "ruby",
    [
      `ENV["OL‸D"]; ENV.fetch("OLD"); ENV.fetch('OLD') { 1 }`,
      `ENV.values_at("A", "OL‸D")`,
      `a, b = ENV.fetch_values("OL‸D", "B")`,
      `%w[A OL‸D].each { |name| ENV.fetch(name) }`,
      `["A", "OL‸D"].map { |n| ENV[n] }`,
      `ENV.key?("OL‸D"); ENV.delete("OLD"); ENV["OLD"] ||= "x"`,
      `def env(name)\n  ENV[name]\nend\nenv "OL‸D"\n`,
      `ENV.slice("OL‸D", "B")`,
    ],
  ],
  [
    "a.php",
    "php",
    [
      `<?php getenv("OL‸D"); $_ENV['OLD']; $_SERVER["OLD"];`,
      `<?php env('OL‸D', 1); putenv('OLD=1');`,
      `<?php putenv("OL‸D=1");`,
      `<?php echo "x {$_ENV['OL‸D']} $_ENV[OLD]";`,
      `<?php foreach (['A', 'OL‸D'] as $n) { getenv($n); }`,
      `<?php array_key_exists('OL‸D', $_ENV);`,
      `<?php\nuse Dotenv\\Dotenv; $d = Dotenv::createImmutable(__DIR__); $d->required(['A', 'OL‸D']);`,
      `<?php isset($_ENV['OL‸D'], $_SERVER["OLD"]);`,
    ],
  ],
  [
    "a.rs",
    "rust",
    [
      `use std::env;\nfn main() { env::var("OL‸D"); env!("OLD"); option_env!("OLD"); }`,
      `fn main() { for name in ["A", "OL‸D"] { std::env::var(name); } }`,
      `use std::env;\nfn need(name: &str) -> String { env::var(name).unwrap() }\nfn main() { need("OL‸D"); }`,
    ],
  ],
  [
    "a.sh",
    "shellscript",
    [
      `echo "$OL‸D \${OLD:-x} \${#OLD}"`,
      `name=OL‸D; echo "\${!name}"`,
      `for v in A "OL‸D"; do echo "\${!v}"; done`,
      `need() { echo "\${!1}"; }\nneed OL‸D`,
      `printenv OL‸D; docker run -e OLD x; [[ -v OLD ]]`,
      `OL‸D=x node a.js "$OLD"`,
    ],
  ],
  [
    "Dockerfile",
    "dockerfile",
    [
      `FROM a\nARG OL‸D\nRUN echo "$OLD \${OLD}"`,
      `FROM a\nARG OLD=1\nENV A=$OL‸D`,
      `FROM a\nENV OL‸D=1 B=2\nRUN echo $OLD`,
    ],
  ],
  [
    "docker-compose.yml",
    "dockercompose",
    [
      "services:\n  a:\n    image: x:${OL‸D:-1}\n    environment:\n      OLD: $OLD\n",
      "services:\n  a:\n    build:\n      args: [A, OL‸D]\n",
      "services:\n  a:\n    build:\n      args:\n        OL‸D:\n",
      "secrets:\n  token:\n    environment: OL‸D\n",
    ],
  ],
  [
    ".github/workflows/ci.yml",
    "github-actions-workflow",
    [
      "jobs:\n  a:\n    if: vars.OL‸D != '' && secrets['OLD']\n    steps:\n      - run: x ${{ secrets.OLD }} ${{ vars.OLD }}\n",
      "jobs:\n  a:\n    env:\n      OL‸D: x\n    steps:\n      - run: |\n          echo $OLD ${{ env.OLD }}\n",
    ],
  ],
  [".env", "dotenv", ["OL‸D=1\nB=${OLD}/x\n", "A=${OL‸D:-x}\n", "export OL‸D='x'\n"]],
];

const inFile = (text: string) => text.replace("‸", "");
const places = (text: string) => text.match(/O‸?L‸?D/g)!.length;

async function openAt(file: string, language: string, source: string) {
  const editor = await openEditor({
    files: { "secrets.json": `{ "$scope": { "project": "shop" }, "OLD": { "$required": true } }` },
    vault: { "shop/OLD": {} },
  });
  const opened = await editor.open(file, source, language);
  await editor.index();
  return { ...editor, ...opened };
}

describe.each(FORMS)("in %s (%s) a name", (file, language, sources) => {
  test.each(sources)("has a hover, a definition and all its uses: %s", async (source) => {
    const { context, at, document } = await openAt(file, language, source);
    const [first = ""] = showHover(document, hover(context, at)).split("\n");
    expect(first).toMatch(/‹.*OLD.*›/);
    expect(definition(context, at)).not.toEqual([]);
    const found = references(context, { ...at, context: { includeDeclaration: true } }) ?? [];
    expect(found.filter(({ uri }) => uri === uriOf(file))).toHaveLength(places(source));
  });

  test.each(sources)("is renamed everywhere in it: %s", async (source) => {
    const { context, at, document } = await openAt(file, language, source);
    const found = prepareRename(context, at);
    expect(found && document.getText(found.range)).toBe("OLD");
    const { documentChanges } = (await rename(context, { ...at, newName: "NEW" }))!;
    const edits = documentChanges.flatMap((change) =>
      "edits" in change && change.textDocument.uri === uriOf(file) ? change.edits : [],
    );
    expect(TextDocument.applyEdits(document, edits)).toBe(inFile(source).replaceAll("OLD", "NEW"));
  });

  // What comes of a schema has a type, by which the language itself names its members.
  const typed = /\.(?:parse|validate)\(process\.env\); \w+\.OL‸D/;
  test.each(sources.filter((source) => !typed.test(source)))(
    "is offered while it is typed: %s",
    async (source) => {
      const { context, at } = await openAt(file, language, source.replace("OL‸D", "OL‸"));
      const { items = [] } = (await completion(context, at)) ?? {};
      expect(items.map(({ label }) => label)).toContain("OLD");
    },
  );
});
