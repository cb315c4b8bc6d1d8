import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { formatNamed } from "../../../cli/formats/formats.ts";
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
