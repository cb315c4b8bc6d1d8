import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lookAgain } from "../../../client/leaks/look-again.ts";
import type { FileLeaks } from "../../../protocol/lsp.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers wait until the test gives them. */
function setUp() {
  const asked: { readonly uris: string[]; answer(): void; fail(): void }[] = [];
  const taken: string[] = [];
  const failed = vi.fn<(error: unknown) => void>();
  const again = lookAgain({
    ask: (uris) =>
      new Promise<FileLeaks[]>((resolve, reject) => {
        asked.push({
          uris,
          answer: () => resolve(uris.map((uri) => ({ uri, version: null, leaks: [] }))),
          fail: () => reject(new Error("the server ended")),
        });
      }),
    take: ({ uri }) => taken.push(uri),
    failed,
    delay: 300,
  });
  return { again, asked, taken, failed };
}

test("a burst is one question, after a pause", async () => {
  const { again, asked, taken } = setUp();
  again.at(["a"]);
  await vi.advanceTimersByTimeAsync(200);
  again.at(["a", "b"]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.map(({ uris }) => uris)).toEqual([["a", "b"]]);
  asked[0]!.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(taken).toEqual(["a", "b"]);
});

test("of a file that changes while it is looked into, only the newer answer counts", async () => {
  const { again, asked, taken } = setUp();
  again.at(["a", "b"]);
  await vi.advanceTimersByTimeAsync(300);
  again.at(["a"]);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toHaveLength(1);
  asked[0]!.answer();
  await vi.advanceTimersByTimeAsync(300);
  expect(taken).toEqual(["b"]);
  asked[1]!.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(taken).toEqual(["b", "a"]);
});

test("a question that fails is told, and the next one is asked", async () => {
  const { again, asked, taken, failed } = setUp();
  again.at(["a"]);
  await vi.advanceTimersByTimeAsync(300);
  asked[0]!.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toHaveBeenCalledOnce();
  again.at(["a"]);
  await vi.advanceTimersByTimeAsync(300);
  asked[1]!.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(taken).toEqual(["a"]);
});

test("what is disposed asks no more", async () => {
  const { again, asked } = setUp();
  again.at(["a"]);
  again.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
});
