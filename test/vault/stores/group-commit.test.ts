import { expect, test } from "vitest";

import { UserError } from "../../../core/user-error.ts";
import { emptyReader } from "../../../vault/stores/empty-reader.ts";
import { groupCommit, type Medium } from "../../../vault/stores/group-commit.ts";

/** Notes the keys of each commit; what `refuse` gives for them is thrown instead. */
function medium(refuse: (keys: string[]) => unknown = () => undefined) {
  const commits: string[][] = [];
  const commit: Medium["commit"] = async (fill) => {
    const { entries } = await fill(emptyReader);
    const keys = [...entries.values()].map(({ key }) => key);
    const refusal = refuse(keys);
    if (refusal !== undefined) throw refusal;
    commits.push(keys);
  };
  return { commits, writer: groupCommit({ commit }) };
}

const writeAll = (writer: ReturnType<typeof groupCommit>, keys: string[]) =>
  Promise.allSettled(keys.map((key) => writer.run((tx) => tx.put("definitions", key, {}), "now")));

test("what arrives together shares a commit, 64 at most", async () => {
  const { commits, writer } = medium();
  await writeAll(
    writer,
    Array.from({ length: 150 }, (_, n) => `${n}`),
  );
  expect(commits.map(({ length }) => length)).toEqual([64, 64, 22]);
});

test("what one transaction brought about is its own: the others are committed without it", async () => {
  const { commits, writer } = medium((keys) => (keys.includes("bad") ? new Error("too large") : undefined));
  const outcomes = await writeAll(writer, ["a", "bad", "b"]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(commits).toEqual([["a"], ["b"]]);
});

test("what the store says of itself holds for all, who are not made to wait one by one", async () => {
  let calls = 0;
  const { writer } = medium(() => {
    calls++;
    return new UserError("VAULT_UNAVAILABLE", "It is away.", "Wait.");
  });
  const outcomes = await writeAll(writer, ["a", "b", "c"]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(calls).toBe(1);
});
