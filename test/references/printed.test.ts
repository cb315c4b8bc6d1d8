import { describe, expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { readMarks } from "./marked-source.ts";

const engine = await engineFromNodeModules();

/** Every `‹…›` is printed, and nothing else is. Returns by what. */
async function check(language: string, source: string): Promise<string[]> {
  await engine.prepare(language);
  const { text, ranges } = readMarks(source);
  const tree = engine.parse(language, text)!;
  const printed = tree.printed((name) => name.startsWith("S"));
  tree.dispose();
  expect(printed.map(({ start, end }) => text.slice(start, end))).toEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  return printed.map(({ by }) => by);
}

const GO = (body: string) => `package main\nimport ("fmt"; "log"; "os")\nfunc main() {\n${body}\n}`;
const JAVA = (body: string) => `class A { void a() { ${body} } }`;
const RUST = (body: string) => `use std::env;\nfn main() {\n${body}\n}`;

describe("is told", () => {
  test.each([
    ["typescript", "console.log(‹process.env.S›);"],
    ["typescript", `console.log("key", ‹process.env["S"]›);`],
    ["typescript", "console.error(`key: ${‹process.env.S›}`);"],
    ["typescript", `console.log("key: " + ‹process.env.S›);`],
    ["typescript", `console.log(‹process.env.S› ?? "none");`],
    ["typescript", "console.log({ key: ‹process.env.S› });"],
    ["typescript", "console.log(JSON.stringify({ a: [‹process.env.S›] }));"],
    ["typescript", "console.log(‹process.env.S›!.trim());"],
    ["typescript", "const key = process.env.S;\nconsole.log(‹key›);\nlogger.info({ ‹key› });"],
    ["typescript", "const { S } = process.env;\nconsole.log(‹S›);"],
    ["typescript", `const { S: key = "" } = process.env;\nconsole.log(‹key›);`],
    ["typescript", "this.logger.warn(‹process.env.S›);\nlog.debug(‹process.env.S›);"],
    ["typescript", `process.stdout.write(‹context.secrets.get("S")›);`],
    ["javascriptreact", "const a = () => { console.log(‹process.env.S›); return <a />; };"],
    ["python", `import os\nprint(‹os.environ["S"]›)`],
    ["python", `import os\nprint(f"key {‹os.getenv("S")›}")`],
    ["python", `import os\nkey = os.environ.get("S")\nlogger.info("key %s", ‹key›)\nlogging.error(‹key›)`],
    ["python", `import os\nprint("%s" % ‹os.environ["S"]›)`],
    ["go", GO(`fmt.Println(‹os.Getenv("S")›)`)],
    ["go", GO(`key := os.Getenv("S")\nlog.Printf("key %s", ‹key›)\nlogger.Info("x", ‹key›)`)],
    ["java", JAVA(`System.out.println("key " + ‹System.getenv("S")›);`)],
    ["java", JAVA(`String key = System.getenv("S"); log.info("key {}", ‹key›);`)],
    ["kotlin", `fun main() { println(‹System.getenv("S")›) }`],
    ["kotlin", `fun main() {\n val key = System.getenv("S")\n println(‹key›)\n}`],
    ["csharp", `class A { void B() { Console.WriteLine(‹Environment.GetEnvironmentVariable("S")›); } }`],
    [
      "csharp",
      `class A { void B() { var key = Environment.GetEnvironmentVariable("S"); _logger.LogInformation($"key {‹key›}"); } }`,
    ],
    ["ruby", `puts ‹ENV["S"]›`],
    ["ruby", `puts "key #{‹ENV["S"]›}"`],
    ["ruby", `key = ENV.fetch("S")\nRails.logger.info(‹key›)\np ‹key›`],
    ["php", `<?php echo ‹getenv("S")›;`],
    ["php", `<?php $key = $_ENV["S"]; var_dump(‹$key›); $logger->info("key " . ‹$key›);`],
    ["rust", RUST(`println!("{}", ‹env::var("S")›.unwrap());`)],
    ["rust", RUST(`println!("{} {:?}", &‹std::env::var("S")›?, other);`)],
    ["rust", RUST(`log::info!("{}", ‹env::var("S")›.unwrap_or_else(|_| "x".into()).trim());`)],
    ["typescript", `console.log("${"long ".repeat(200)}", f(1), ‹process.env.S›);`],
    ["typescript", `console.log("${"long ".repeat(2000)}", () => console.error("in it"), ‹process.env.S›);`],
    ["rust", RUST(`let key = env::var("S").unwrap();\nprintln!("{}", ‹key›);`)],
  ])("%s: %s", async (language, source) => {
    expect((await check(language, source)).every((by) => by !== "")).toBe(true);
  });
});

test.each([
  ["echo ‹$S›"],
  ['echo "key: ‹${S}›"'],
  ['echo "‹${S:-${OTHER}}› x" ‹${S[0]}›'],
  ['set -e; printf "%s" "‹$S›"'],
  ['echo "$S" | docker login --password-stdin'],
  ["echo $S > file"],
  ["echo ${S:+set} ${#S}"],
  ['TOKEN=$(echo "$S")'],
  ["curl -H $S"],
  ["# echo $S"],
])(
  "in a shell script what goes on to nothing else is: %s",
  async (source) => void (await check("shellscript", source)),
);

describe("is not told", () => {
  test.each([
    ["typescript", "console.log(process.env.OTHER);"],
    ["typescript", "console.log(!!process.env.S, Boolean(process.env.S), typeof process.env.S);"],
    ["typescript", `console.log(process.env.S ? "set" : "missing");`],
    ["typescript", `console.log(process.env.S === "x", process.env.S.length, process.env.S?.slice(0, 4));`],
    ["typescript", "console.log(hash(process.env.S));"],
    ["typescript", "const key = process.env.S;\nconnect(key);\nconsole.log(mask(key));"],
    ["typescript", "const key = process.env.S;\nfunction a(key) { console.log(key); }"],
    ["typescript", "process.env.S = 1; console.log('S', \"process.env.S\");"],
    ["typescript", "console.log(() => process.env.S);"],
    ["typescript", "dialog.info(process.env.S); catalog.error(process.env.S);"],
    ["python", `import os\nprint("set" if os.environ.get("S") else "missing")`],
    ["python", `import os\nprint(len(os.environ["S"]), "S" in os.environ)`],
    ["go", GO(`fmt.Println(len(os.Getenv("S")))\nfmt.Sprintf("%s", os.Getenv("S"))`)],
    ["rust", RUST(`println!("{}", env::var("S").is_ok());\nformat!("{}", env::var("S").unwrap());`)],
    ["rust", RUST(`println!("{}", mask(env::var("S").unwrap()));\nassert_eq!(env::var("S").unwrap(), "x");`)],
    ["rust", RUST(`println!("{}", 1 + env::var("S").unwrap().len());`)],
    ["ruby", `connect(ENV["S"])\nputs ENV["S"].nil?`],
    ["php", `<?php connect(getenv("S"));`],
  ])("%s: %s", async (language, source) => void (await check(language, source)));
});

test("code that is broken is no fault", async () => {
  await check("typescript", "console.log(‹process.env.S›);\nfoo(process.env.\n if (x {");
  await check("python", `import os\nprint(‹os.environ["S"]›)\ndef (`);
});
