import { describe, expect, test } from "vitest";
import { likeliest } from "../../references/modules/class-files.ts";
import { engineFromNodeModules } from "./engine.ts";
import { readProject } from "./project.ts";

const engine = await engineFromNodeModules();
for (const language of ["java", "kotlin", "csharp", "ruby", "php"]) await engine.prepare(language);

describe("the constants of a class are names of secrets in other files", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "Java",
      {
        "src/com/acme/App.java": `package com.acme;\nclass App { String a = System.getenv(Names.API), b = System.getenv(Names.CHANGED); }`,
        "src/com/acme/Names.java": `package com.acme;\nfinal class Names { static final String API = P + "KEY"; static final String P = "A_"; static String CHANGED = "X"; }`,
        "src/com/shop/Other.java": `package com.shop;\nimport com.acme.Keys;\nclass Other { String a = System.getenv(Keys.DB); }`,
        "src/com/acme/Keys.java": `package com.acme;\ninterface Keys { String DB = "B"; }`,
      },
      ["src/com/acme/App.java: A_KEY, System.getenv", "src/com/shop/Other.java: B, System.getenv"],
    ],
    [
      "Kotlin",
      {
        "App.kt": `val a = System.getenv(Names.API)\nval b = System.getenv(Keys.DB)`,
        "Names.kt": `object Names { const val API = "A"; var CHANGED = "X" }`,
        "Keys.kt": `class Keys {\n    companion object {\n        const val DB = "B"\n    }\n}\n`,
      },
      ["App.kt: A, System.getenv", "App.kt: B, System.getenv"],
    ],
    [
      "C#",
      {
        "App.cs": `class App { string a = Environment.GetEnvironmentVariable(Names.Api), b = Environment.GetEnvironmentVariable(Names.Db); }`,
        "Config/Names.cs": `namespace Acme.Config { public static class Names { public const string Api = "A"; public static readonly string Db = "B"; public static string Changed = "X"; } }`,
      },
      ["App.cs: A, Environment.GetEnvironmentVariable", "App.cs: B, Environment.GetEnvironmentVariable"],
    ],
    [
      "Ruby",
      {
        "app/main.rb": `ENV[ApiNames::API]; ENV.fetch(ApiNames::DB)`,
        "lib/api_names.rb": `module ApiNames\n  API = "A"\n  DB = "B".freeze\nend`,
      },
      ["app/main.rb: A, ENV[constant]", "app/main.rb: B, ENV.fetch"],
    ],
    [
      "PHP",
      {
        "src/App.php": `<?php\nuse App\\Config\\Names;\ngetenv(Names::API); $_ENV[Names::DB];`,
        "src/Config/Names.php": `<?php\nnamespace App\\Config;\nfinal class Names { public const API = 'A', DB = 'B'; }`,
        "src/Old/Names.php": `<?php\nclass Names { const API = 'X'; }`,
      },
      ["src/App.php: A, getenv", "src/App.php: B, $_ENV[constant]"],
    ],
  ])("%s", async (_, files, expected) => {
    for (const order of [files, Object.fromEntries(Object.entries(files).toReversed())])
      expect(await readProject(engine, order)).toEqual(expected);
  });

  test("and follow what becomes of them", async () => {
    const files = {
      "App.java": `class App { String a = System.getenv(Names.API); }`,
      "Names.java": `class Names { static final String API = "A"; }`,
    };
    const changes = { "Names.java": `class Names { static final String API = "B"; }` };
    expect(await readProject(engine, files, [], changes)).toEqual(["App.java: B, System.getenv"]);
  });

  test("not where the file has a class of that name itself, or imports another one", async () => {
    const names = `package com.acme;\nclass Names { static final String API = "A"; }`;
    expect(
      await readProject(engine, {
        "com/acme/Names.java": names,
        "Own.java": `class Names { static String API = other(); } class Own { String a = System.getenv(Names.API); }`,
        "Theirs.java": `import org.lib.Names;\nclass Theirs { String a = System.getenv(Names.API); }`,
      }),
    ).toEqual([]);
  });
});

test.each([
  ["Names", ["a/b/Names.java", "c/Names.java"], "a/b/Names.java"],
  ["Names", ["c/d/Names.java", "e/f/Names.java"], undefined],
  ["c.Names", ["a/b/Names.java", "c/Names.java"], "c/Names.java"],
  ["App\\Config\\Names", ["src/Config/Names.php", "src/Names.php"], "src/Config/Names.php"],
  ["org.lib.Names", ["a/b/Names.java"], undefined],
])(
  "of files that may declare %s the likeliest is one by its package, or near",
  (specifier, files, expected) => expect(likeliest("a/b/App.java", specifier, files)).toBe(expected),
);

test("a class's members are imported without it", async () =>
  expect(
    await readProject(engine, {
      "com/acme/Names.java": `package com.acme; public class Names { public static final String TOKEN = "A", API = "B"; }`,
      "com/acme/One.java": `package com.acme;\nimport static com.acme.Names.TOKEN;\nclass One { String a = System.getenv(TOKEN), b = System.getenv(API); }`,
      "com/acme/All.java": `package com.acme;\nimport static com.acme.Names.*;\nclass All { String a = System.getenv(API); String f(String TOKEN) { return System.getenv(TOKEN); } }`,
      "com/acme/Keys.kt": `package com.acme\nobject Keys { const val KEY = "C" }`,
      "com/acme/Holder.kt": `package com.acme\nclass Holder {\n  companion object {\n    const val HELD = "D"\n  }\n}`,
      "com/acme/App.kt": `package com.acme\nimport com.acme.Keys.KEY\nimport com.acme.Holder.Companion.HELD\nval a = System.getenv(KEY) + System.getenv(HELD)`,
      "EnvNames.cs": `public static class EnvNames { public const string Api = "E"; }`,
      "Program.cs": `using static Acme.EnvNames;\nvar a = Environment.GetEnvironmentVariable(Api);`,
    }),
  ).toEqual([
    "Program.cs: E, Environment.GetEnvironmentVariable",
    "com/acme/All.java: B, System.getenv",
    "com/acme/App.kt: C, System.getenv",
    "com/acme/App.kt: D, System.getenv",
    "com/acme/One.java: A, System.getenv",
  ]));
