import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatNamed } from "../../../cli/formats/formats.ts";
import { UserError } from "../../../core/user-error.ts";
import { repetitions } from "../../support/repetitions.ts";
import { temporaryFolder } from "../../vault/fixtures.ts";
import { read, write } from "./secret-files.ts";

/** What is hard to quote. */
const HARD = {
  PLAIN: "abc",
  EMPTY: "",
  QUOTES: `it's "so" \`so\``,
  DOLLARS: "$HOME ${HOME} $(id) `id`",
  BACKSLASHES: "\\n \\\\ \\' end\\",
  SPACES: "  around  ",
  UNICODE: "é 😀 \u2028",
  SIGNS: "#!&|;<>()[]{}*?~=%^",
};
const LINES = { PEM: "-----BEGIN\nline two\n\n-----END\n", CRLF: "a\r\nb", TAB: "a\tb" };

test("a real sh, told to read the exports, has every value as it was", () => {
  const values = { ...HARD, ...LINES };
  const file = path.join(temporaryFolder(), "exports.sh");
  writeFileSync(file, write(formatNamed("shell"), values));
  for (const shell of ["sh", "bash"]) {
    const out = execFileSync(
      shell,
      ["-c", '. "$1" && exec "$2" -p "JSON.stringify(process.env)"', "sh", file, process.execPath],
      {
        env: { PATH: process.env.PATH },
      },
    );
    expect(JSON.parse(out.toString())).toMatchObject(values);
  }
});

test(
  "of any text that is taken for a script of exports, a real sh makes the same",
  { timeout: 120_000 },
  () => {
    const parts = `A B2 export = = = " ' \\ # ; a b,c é {} ! [x] * % ? ' " A= B= =x`.split(" ");
    const piece = fc.constantFrom(...parts, " ", "\t", "\n", "\nexport A=", "\nB='", '\nC="');
    const texts = fc
      .sample(fc.array(piece, { maxLength: 12 }), repetitions(300, 5_000))
      .map((pieces) => `A=${pieces.join("")}`);
    const taken = texts.flatMap((text) => {
      const values = readIfWhole(text);
      return values === undefined ? [] : [{ text, values }];
    });
    expect(taken.length).toBeGreaterThan(texts.length / 10);
    const folder = temporaryFolder();
    for (const [index, { text }] of taken.entries()) writeFileSync(path.join(folder, `${index}.sh`), text);
    // What a shell has of itself is in every answer.
    const script = `i=0; while [ "$i" -lt "$1" ]; do env -i sh -c 'set -a; . "./$0"; env -0' "$i.sh"; printf '=END\\0'; i=$((i + 1)); done`;
    const out = execFileSync("sh", ["-c", script, "sh", String(taken.length)], {
      cwd: folder,
      encoding: "utf8",
    });
    const answers = out.split("=END\0").slice(0, -1);
    for (const [index, { values }] of taken.entries()) {
      const shown = answers[index]!.split("\0").map((line) => [
        line.slice(0, line.indexOf("=")),
        line.slice(line.indexOf("=") + 1),
      ]);
      const made = Object.fromEntries(
        shown.filter(([name = ""]) => !["", "PWD", "_", "SHLVL", "OLDPWD"].includes(name)),
      );
      expect(made).toEqual(values);
    }
  },
);

function readIfWhole(text: string) {
  try {
    return read(formatNamed("shell"), text);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const hasDocker = spawnSync("docker", ["--version"]).status === 0;

/** The client reads the file, and tells the daemon what a container gets: here a daemon that only writes it down. */
test.skipIf(!hasDocker)(
  "the real docker client gives a container every value as it was (skipped without docker)",
  async () => {
    const file = path.join(temporaryFolder(), "docker.env");
    writeFileSync(file, write(formatNamed("docker"), HARD));
    const asked: string[] = [];
    const daemon = createServer((request, response) => {
      response.setHeader("Api-Version", "1.47").setHeader("Content-Type", "application/json");
      if (request.url?.includes("/containers/create"))
        request.on("data", (chunk: Buffer) => void asked.push(chunk.toString()));
      request.on("end", () => response.end(JSON.stringify({ Id: "0", Warnings: [] }))).resume();
    }).listen(0, "127.0.0.1");
    await once(daemon, "listening");
    const { port } = daemon.address() as AddressInfo;
    const client = spawn("docker", ["create", "--env-file", file, "image"], {
      env: { PATH: process.env.PATH, HOME: temporaryFolder(), DOCKER_HOST: `tcp://127.0.0.1:${port}` },
      stdio: "ignore",
    });
    await once(client, "exit");
    daemon.close();
    const env = (JSON.parse(asked.join("")) as { Env: string[] }).Env;
    expect(env.toSorted()).toEqual(
      Object.entries(HARD)
        .map(([key, value]) => `${key}=${value}`)
        .toSorted(),
    );
  },
);

const hasKubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;

test.skipIf(!hasKubectl)(
  "what the real kubectl makes of values is read as they were (skipped without kubectl)",
  () => {
    const literals = Object.entries({ ...HARD, ...LINES }).map(
      ([key, value]) => `--from-literal=${key}=${value}`,
    );
    for (const output of ["yaml", "json"]) {
      const words = ["create", "secret", "generic", "x", "--dry-run=client", "-o", output, ...literals];
      const manifest = execFileSync("kubectl", words, {
        env: { PATH: process.env.PATH, HOME: temporaryFolder() },
      });
      expect(read(formatNamed("kubernetes"), manifest.toString())).toEqual({ ...HARD, ...LINES });
    }
  },
);

const hasPython = spawnSync("python3", ["-c", "import yaml, tomllib"]).status === 0;

/** Signs that are no characters to older readers, and names and texts that mean something else to them. */
const ODD = {
  DEL: "a\u007fb",
  NEL: "a\u0085b",
  MARK: "\ufeffa",
  ESC: "\u001b[0m\u0001",
  YES: "yes",
  NO: "no",
  on: "1:30",
  DATE: "2001-12-14",
  ATTRIBUTES: { off: "x", "a b": "y", "\u0085": "z" },
};

test.skipIf(!hasPython)(
  "Python's readers, of YAML 1.1 and of TOML, have every value and name as it was (skipped without Python, or its yaml)",
  () => {
    const folder = temporaryFolder();
    for (const [format, load] of [
      ["yaml", "yaml.safe_load(open('file', encoding='utf8', newline=''))"],
      ["toml", "tomllib.load(open('file', 'rb'))"],
    ] as const) {
      writeFileSync(path.join(folder, "file"), write(formatNamed(format), { ...HARD, ...LINES, ...ODD }));
      const program = `import json, yaml, tomllib\nprint(json.dumps(${load}))`;
      const out = execFileSync("python3", ["-c", program], { cwd: folder });
      expect(JSON.parse(out.toString())).toEqual({ ...HARD, ...LINES, ...ODD });
    }
  },
);
