import { describe, expect, onTestFinished, test } from "vitest";
import { startProgram } from "../../../cli/run-program/start-program.ts";

/** Starts a program of Node, and gives what its guard was told before anybody could wait for anything. */
function started(ownGroup: boolean, program = process.execPath) {
  const told: number[] = [];
  const guard = { watchOver: (target: number) => void told.push(target), release: () => undefined };
  const options = { cwd: ".", env: {}, stdio: "ignore", ownGroup, guard } as const;
  const starting = startProgram([program, "-e", "setInterval(() => {}, 1000)"], options);
  const before = [...told];
  onTestFinished(async () => void (await starting.catch(() => undefined))?.child.kill("SIGKILL"));
  return { starting, before };
}

describe("the guard over orphans", () => {
  test("knows the program in the moment in which there is one", async () => {
    const { starting, before } = started(false);
    expect(before).toEqual([(await starting).child.pid]);
  });

  test("knows its whole group, where it has one", async () => {
    const { starting, before } = started(true);
    expect(before).toEqual([-(await starting).child.pid!]);
  });

  test("is told of nothing where nothing could be started", async () => {
    const { starting, before } = started(false, "/no/such/program");
    await expect(starting).rejects.toMatchObject({ exitCode: 127 });
    expect(before).toEqual([]);
  });
});
