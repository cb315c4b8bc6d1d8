import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeCli } from "../../support/cli.ts";
import { KEYWARD } from "../../support/from-source.ts";

const CANARY = ["canary", "value", "of", "the", "vault"].join("-");

/** A folder that is bound to shop/production, with code, and an agent that works in it. */
async function withAgent(...flags: string[]) {
  const keyward = makeCli();
  const at = ["-p", "shop", "-e", "production"];
  await keyward(["secret:add", "-p", "shop", "-k", "DB_PASS", "-v", "-"], { input: `old-${CANARY}` });
  await keyward(["secret:add", ...at, "-k", "DB_PASS", "-v", "-"], { input: CANARY });
  await keyward(["secret:add", ...at, "-k", "OLD_KEY", "-v", "-"], { input: `gone-${CANARY}` });
  await keyward(["secret:revoke", ...at, "OLD_KEY"]);
  await keyward(["secret:add", "-p", "shop", "-k", "PIN", "-v", "-"], { input: "42" });
  const put = (file: string, text: string) => writeFileSync(path.join(keyward.folder, file), text);
  put("secrets.json", JSON.stringify({ $scope: { project: "shop", environment: "production" } }));
  put("a.py", `import os\nos.environ["DB_PASS"]; os.getenv("MISSING_KEY")\n`);
  execFileSync("git", ["init", "-q"], { cwd: keyward.folder });

  const wire: string[] = [];
  const transport = new StdioClientTransport({
    command: KEYWARD[0],
    args: [...KEYWARD.slice(1), "mcp", ...flags],
    env: keyward.env as Record<string, string>,
    cwd: keyward.folder,
    stderr: "pipe",
  });
  transport.stderr?.on("data", (chunk: Buffer) => void wire.push(chunk.toString()));
  const client = new Client({ name: "an agent", version: "1" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return {
    keyward,
    client,
    /** All that the agent was told. */
    wire,
    call: async (name: string, input: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
      const result = await client.callTool({ name, arguments: input });
      wire.push(JSON.stringify(result));
      return { ...(result.structuredContent as object), isError: result.isError ?? false };
    },
  };
}

describe("an agent", () => {
  test("sees names, sources and states", async () => {
    const { call, wire } = await withAgent();
    expect(await call("list_scopes")).toMatchObject({
      scopes: [
        { path: "shop", secrets: 2 },
        { path: "shop/production", secrets: 2 },
      ],
    });
    expect(await call("list_secrets")).toMatchObject({
      secrets: [
        { key: "DB_PASS", source: "ProjectID: shop, Environment: production", inherited: false },
        { key: "OLD_KEY", status: "revoked" },
        { key: "PIN", source: "ProjectID: shop", inherited: true },
      ],
    });
    expect(await call("explain_secret", { name: "DB_PASS" })).toMatchObject({
      chain: [{ state: "wins" }, { state: "shadowed" }],
    });
    expect(await call("secret_status")).toMatchObject({
      attention: [{ key: "OLD_KEY", problem: "revoked" }],
    });
    expect(await call("find_references", { name: "DB_PASS" })).toMatchObject({
      total: 1,
      references: [{ file: "a.py", line: 2, column: 13, language: "python" }],
    });
    expect(await call("secret_matrix", { missing: true })).toMatchObject({
      missing: expect.arrayContaining([expect.objectContaining({ name: "MISSING_KEY" })]),
    });
    expect(await call("scan_for_leaks")).toMatchObject({ total: 0, findings: [] });
    expect(wire.join("\n")).not.toContain(CANARY);
  });

  test("runs a program with secrets, and reads its output without them", async () => {
    const { call, wire } = await withAgent();
    const program = `
      console.log("plain", process.env.DB_PASS, "base64", Buffer.from(process.env.DB_PASS).toString("base64"));
      console.error("url", encodeURIComponent(process.env.DB_PASS), "revoked", process.env.OLD_KEY, "short", process.env.PIN);
      process.exitCode = 3;`;
    const ran = await call("run_command", { program: process.execPath, args: ["-e", program] });
    expect(ran).toMatchObject({
      exit_code: 3,
      timed_out: false,
      stdout: expect.stringMatching(/^plain •••• base64 ••••\S{0,3}\n$/) as string,
      stderr: "url •••• revoked undefined short undefined\n",
      names: ["DB_PASS"],
      isError: false,
    });
    expect(ran.notes).toMatchInlineSnapshot(`
      [
        "Left out: OLD_KEY is revoked (ProjectID: shop, Environment: production); a wider definition is not used in its place.",
        "Left out, for their values are too short to be masked: PIN.",
      ]
    `);
    expect(wire.join("\n")).not.toContain(CANARY);
    expect(wire.join("\n")).not.toContain(Buffer.from(CANARY).toString("base64"));
  });

  test("is told what went wrong, and how to mend it", async () => {
    const { call } = await withAgent();
    expect(await call("run_command", { program: "no-such-program" })).toMatchObject({
      isError: true,
      error: { code: "FILE_NOT_FOUND", fix: "Correct the name of the program after --." },
    });
    expect(await call("scan_for_leaks", { range: "--output=x" })).toMatchObject({
      isError: true,
      error: { code: "USAGE" },
    });
    expect(await call("list_secrets", { project: "a/b" })).toMatchObject({
      isError: true,
      error: { code: "INVALID_SCOPE" },
    });
  });

  test("may not wait for ever: the program and all that it started end with the time", async () => {
    const { call, keyward } = await withAgent();
    const script = `sleep 300 & echo $!; wait`;
    const ran = await call("run_command", { program: "sh", args: ["-c", script], timeout_seconds: 1 });
    expect(ran).toMatchObject({ exit_code: 143, timed_out: true });
    const left = await keyward(["run", "--", "sh", "-c", `kill -0 ${String(ran.stdout).trim()}`]);
    expect(left.code).not.toBe(0);
  });

  test("gets the end of what is long", async () => {
    const { call } = await withAgent();
    const program = `process.stdout.write("x".repeat(100_000) + process.env.DB_PASS + "end")`;
    const ran = await call("run_command", { program: process.execPath, args: ["-e", program] });
    expect(String(ran.stdout).replace(/^x+/, "x…x")).toBe("x…x••••end");
    expect(Buffer.byteLength(String(ran.stdout))).toBe(32 * 1024);
    expect(ran.omitted_bytes).toBeGreaterThan(60_000);
  });

  test("with --read-only runs nothing", async () => {
    const { client } = await withAgent("--read-only");
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual(
      tools.map(({ name }) => [name, true]),
    );
    expect(tools.map(({ name }) => name)).not.toContain("run_command");
  });
});
