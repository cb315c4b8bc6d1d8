import { parse } from "dotenv";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dotenv } from "../../../cli/formats/dotenv.ts";
import { FORMATS, formatNamed, formatOf } from "../../../cli/formats/formats.ts";
import { maskCommands } from "../../../cli/formats/github.ts";
import { UserError } from "../../../core/user-error.ts";
import { repetitions } from "../../support/repetitions.ts";
import { read, refusal, texts, write, writeIfPossible } from "./secret-files.ts";

const LINES = [
  "A=plain",
  "export A=b",
  "  A = b  ",
  "A: b",
  "A=",
  "A=''",
  "A==b",
  "A=a  b  ",
  "A=abc #comment",
  "A=abc#def",
  `A="x"#c`,
  `A= "x y" # c`,
  `A="a\\nb\\rc\\td"`,
  `A='a\\nb'`,
  "A=`a'b\"c`",
  `A=a'b"c`,
  `A="one\ntwo\n# three\nB=four"\nC=five`,
  `A="a\\"b"`,
  "A=$X ${Y}",
  "A=1\r\nB=2\rC=3",
  "A=1\nA=2",
  "# a comment\n\nA-B.C=d",
];

test.each(LINES)("a .env file is read as the package dotenv reads it: %j", (text) =>
  expect(read(dotenv, text)).toEqual(parse(text)),
);

test("of any text that is taken for a .env file, the package dotenv gives the same", () => {
  const parts = `A B_2 c.d = = = " ' \` # \\ \\n x y,z $X export : {} é`.split(" ");
  const piece = fc.constantFrom(...parts, " ", "\t", "\n", "\n", "\r\n", "\nA=", "\nB='", '\nC="');
  let taken = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `A=${pieces.join("")}`;
      const ours = readIfWhole(text);
      if (ours === undefined) return;
      taken++;
      expect(ours).toEqual(parse(text));
    }),
    { numRuns: repetitions(2_000, 100_000) },
  );
  expect(taken).toBeGreaterThan(repetitions(500, 25_000));
});

/** Undefined where it is refused: that package would guess at it, or pass it over. */
function readIfWhole(text: string) {
  try {
    return read(dotenv, text);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

test("what is written as .env, the package dotenv reads as it was", () =>
  fc.assert(
    fc.property(texts, (all) => {
      const file = writeIfPossible(dotenv, all);
      if (file !== undefined) expect(parse(file)).toEqual(all);
    }),
    { numRuns: repetitions(1_000, 50_000) },
  ));

test("what may have been meant otherwise is told, without the value", () => {
  const file = `A=abc#def\nB="a $HOME"\nC="say \\"x\\""\nA='2'\nD='$X'`;
  expect(dotenv.read(file, ".env").notes).toMatchInlineSnapshot(`
    [
      "A (.env:1): what follows # was read as a comment; quote the value where it is a part of it.",
      "B (.env:2): $ was taken as it stands; nothing was put in its place.",
      "C (.env:3): a backslash before a quote was kept, as dotenv does; some tools drop it.",
      "A stands in lines 1 and 4 of .env; the last counts.",
    ]
  `);
});

const BROKEN: readonly [format: string, text: string][] = [
  ["dotenv", `A=1\nB="two\nthree`],
  ["dotenv", `A=1\n\nB='two' three`],
  ["dotenv", "A=1\nhunter2"],
  ["dotenv", "A=1\n1B=hunter2"],
  ["json", `{\n  "A": "1",\n  "B" "2"\n}`],
  ["json", `{\n  "A": "1",\n  // no\n  "B": "2"\n}`],
  ["json", `{\n  "A": ["hunter2"]\n}`],
  ["json", `["hunter2"]`],
  ["json", ""],
  ["yaml", "A: 1\nB: [hunter2\n"],
  ["yaml", "A: 1\nB: [hunter2]\n"],
  ["yaml", "A: 1\nA: 2\n"],
  ["yaml", "A: 1\nB: !vault hunter2\n"],
  ["yaml", "A: 1\nB:\n"],
  ["yaml", "hunter2"],
  ["toml", `A = "1"\nB = hunter2`],
  ["toml", `A = "1"\nB = 2`],
  ["toml", `A = "1"\n\n[B]\nc = 1\n["D.E"]\nf = 1\nA = 1979-05-27\n[A]\n`],
  ["kubernetes", "kind: ConfigMap\ndata:\n  A: hunter2\n"],
  ["kubernetes", "kind: Secret\ndata:\n  A: hunter 2\n"],
  ["kubernetes", "kind: Secret\ndata:\n  A: /w==\n"],
  ["kubernetes", "kind: Secret\nstringData:\n  A: 2\n"],
  ["docker", "A=1\nhunter2"],
  ["github", "A=1\nB<<END\nhunter2\n"],
  ["github", "A=1\nhunter2\n"],
  ["shell", "export A='1'\nexport B=$(cat hunter2)"],
  ["shell", "export A='1'\nexport B='hunter2"],
  ["shell", 'export A="1\n2"\nexport B=`id`'],
  ["shell", "set -e\nexport B=hunter2"],
  ["shell", "A=~/hunter2"],
];

test("what is broken is told with its line, and never with what stands there", () => {
  const told = BROKEN.map(
    ([name, text]) => `${name} ${JSON.stringify(text)}\n  ${refusal(formatNamed(name), text)}`,
  );
  for (const line of told) expect(line.split("\n")[1]).not.toContain("hunter2");
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "dotenv "A=1\\nB=\\"two\\nthree"
      file:2: the quote " that begins the value is nowhere closed.
    dotenv "A=1\\n\\nB='two' three"
      file:3: text follows the quote that ends the value.
    dotenv "A=1\\nhunter2"
      file:2: this is no NAME=VALUE.
    dotenv "A=1\\n1B=hunter2"
      file:2: the name that begins here is not allowed.
    json "{\\n  \\"A\\": \\"1\\",\\n  \\"B\\" \\"2\\"\\n}"
      file:3: A colon is expected between the name and its value.
    json "{\\n  \\"A\\": \\"1\\",\\n  // no\\n  \\"B\\": \\"2\\"\\n}"
      file:3: JSON has no comments; platforms that read this file refuse them.
    json "{\\n  \\"A\\": [\\"hunter2\\"]\\n}"
      file:2: a list is no value.
    json "[\\"hunter2\\"]"
      file:1: A secrets file is a JSON object: { … }.
    json ""
      file:1: A value is expected here.
    yaml "A: 1\\nB: [hunter2\\n"
      file:3: this is no plain YAML (BAD_INDENT).
    yaml "A: 1\\nB: [hunter2]\\n"
      file:2: a list is no value.
    yaml "A: 1\\nA: 2\\n"
      file:2: this is no plain YAML (DUPLICATE_KEY).
    yaml "A: 1\\nB: !vault hunter2\\n"
      file:2: this is no plain YAML (TAG_RESOLVE_FAILED).
    yaml "A: 1\\nB:\\n"
      file:2: there is no value.
    yaml "hunter2"
      file:1: this is no mapping of names to values.
    toml "A = \\"1\\"\\nB = hunter2"
      file:2: this is no TOML: invalid value.
    toml "A = \\"1\\"\\nB = 2"
      file:2: the value is no text.
    toml "A = \\"1\\"\\n\\n[B]\\nc = 1\\n[\\"D.E\\"]\\nf = 1\\nA = 1979-05-27\\n[A]\\n"
      file:8: this is no TOML: trying to redefine an already defined table or value.
    kubernetes "kind: ConfigMap\\ndata:\\n  A: hunter2\\n"
      file:1: there is no Secret in it.
    kubernetes "kind: Secret\\ndata:\\n  A: hunter 2\\n"
      file:3: this is no base64.
    kubernetes "kind: Secret\\ndata:\\n  A: /w==\\n"
      file:3: the bytes in it are no UTF-8 text.
    kubernetes "kind: Secret\\nstringData:\\n  A: 2\\n"
      file:3: stringData holds something that is no text.
    docker "A=1\\nhunter2"
      file:2: this is no NAME=VALUE.
    github "A=1\\nB<<END\\nhunter2\\n"
      file:2: the line that ends this value is missing.
    github "A=1\\nhunter2\\n"
      file:2: this is no NAME=VALUE.
    shell "export A='1'\\nexport B=$(cat hunter2)"
      file:2: the value is not plain: the shell would work it out.
    shell "export A='1'\\nexport B='hunter2"
      file:2: a quote is nowhere closed, or $ or a backtick stands in it.
    shell "export A=\\"1\\n2\\"\\nexport B=\`id\`"
      file:3: the value is not plain: the shell would work it out.
    shell "set -e\\nexport B=hunter2"
      file:1: this is no export NAME=VALUE.
    shell "A=~/hunter2"
      file:1: the value is not plain: the shell would work it out."
  `);
});

test("numbers and booleans of YAML and JSON are texts as they stand there", () => {
  expect(read(formatNamed("yaml"), "A: 1.10\nB: 0o17\nC: yes\nD: true\nE: 2020-01-01\n'F': ''\n")).toEqual({
    A: "1.10",
    B: "0o17",
    C: "yes",
    D: "true",
    E: "2020-01-01",
    F: "",
  });
  expect(read(formatNamed("json"), '{ "A": 1.10, "B": true, "C": -5e3 }')).toEqual({
    A: "1.10",
    B: "true",
    C: "-5e3",
  });
});

test("aliases of YAML are followed in values with attributes, but not a flood of them", () => {
  const file = "DB:\n  user: &name ada\n  owner: *name\n";
  expect(read(formatNamed("yaml"), file)).toEqual({ DB: { user: "ada", owner: "ada" } });
  const flood = ["a: &a [x,x,x,x,x,x,x,x,x,x]"];
  for (const [name, before] of ["ba", "cb", "dc", "ed"])
    flood.push(`${name}: &${name} [${`*${before},`.repeat(10)}]`);
  expect(refusal(formatNamed("yaml"), `DB:\n  ${flood.join("\n  ")}\n`)).toBe(
    "file:1: an alias leads nowhere, or to too much.",
  );
});

test("of a secrets.json the annotations and the scope are taken over, and what has no value is left out", () => {
  const file = JSON.stringify({
    $scope: { project: "shop", service: "billing" },
    DB_NAME: "test_db",
    PLATFORM: { somekey: "someval" },
    STRIPE: { $value: "v", $tags: ["api"], $expires_at: 1735689600 },
    NEW: { $description: "declared", $required: true },
    OTHER: { $from: "secret://shop/DB_PASS" },
    OP: "op://vault/item",
    NONE: null,
  });
  const { secrets, scope, notes } = formatNamed("annotated").read(file, "secrets.production.json");
  expect(scope).toEqual({ project: "shop", service: "billing", environment: "production" });
  expect(secrets.map(({ key, fields }) => [key, fields])).toEqual([
    ["DB_NAME", {}],
    ["PLATFORM", {}],
    ["STRIPE", { tags: ["api"], expires_at: 1735689600 }],
  ]);
  expect(notes).toMatchInlineSnapshot(`
    [
      "Left out of secrets.production.json, as there is no value: NEW, NONE.",
      "Left out of secrets.production.json, as another secret gives the value: OTHER.",
      "Left out of secrets.production.json, as another tool holds the value: OP.",
    ]
  `);
});

test("of several resources the Secrets are read, stringData before data, and lists gone into", () => {
  const file = `
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ConfigMap
  data: { Z: "no" }
- apiVersion: v1
  kind: Secret
  data: { A: ${Buffer.from("one").toString("base64")}, B: "" }
---
{"apiVersion": "v1", "kind": "Secret", "data": {"C": "dHdv"}, "stringData": {"C": "three"}}
`;
  expect(read(formatNamed("kubernetes"), file)).toEqual({ A: "one", B: "", C: "three" });
});

test("a script whose lines end as Windows has them gives the same values; in quotes a line end is kept", () =>
  expect(read(formatNamed("shell"), "# note\r\nexport A='1'\r\nB=two; export C=\"x\r\ny\"\r\n\r\n")).toEqual({
    A: "1",
    B: "two",
    C: "x\r\ny",
  }));

test("a shell's words are read as a shell has them", () => {
  const file = `# comment
export A='it'\\''s' B="a \\"b\\" \\$c \\\\ d"; C=plain
D=a\\ b#c=d
E="two
lines"
F=
export G=x # and no more
`;
  expect(read(formatNamed("shell"), file)).toEqual({
    A: "it's",
    B: 'a "b" $c \\ d',
    C: "plain",
    D: "a b#c=d",
    E: "two\nlines",
    F: "",
    G: "x",
  });
});

test.each<[string, string, string | undefined]>([
  [".env", "", "dotenv"],
  [".env.production", "", "dotenv"],
  ["config/prod.env", "", "dotenv"],
  ["secrets.json", "", "annotated"],
  ["values.json", "", "json"],
  ["values.yml", "A: b", "yaml"],
  ["secret.yaml", "apiVersion: v1\nkind: Secret\n", "kubernetes"],
  ["secret.json", '{\n "apiVersion": "v1",\n "kind": "Secret"\n}', "kubernetes"],
  ["a.toml", "", "toml"],
  ["exports.sh", "", "shell"],
  ["notes.txt", "", undefined],
])("the format of %s is found by its name and text", (file, text, name) =>
  expect(formatOf(file, text)?.name).toBe(name),
);

test("a format may be misspelt, and has the names that people know", () => {
  expect(formatNamed("k8s").name).toBe("kubernetes");
  expect(() => formatNamed("ymal")).toThrow("did you mean yaml?");
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
});

test("whoever wrote a value cannot end it, and set other variables, in a workflow", () => {
  const github = formatNamed("github");
  const values = { A: "one\nKEYWARD_END\nPATH=/evil", B: "KEYWARD_END\nKEYWARD_END_1" };
  expect(read(github, write(github, values))).toEqual(values);
});

test("a mask is one command a line, so that each line is masked in the logs", () =>
  expect(maskCommands("50%\n\nb")).toEqual(["::add-mask::50%25", "::add-mask::b"]));
