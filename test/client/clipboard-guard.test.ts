import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ClipboardGuard } from "../../client/clipboard-guard.ts";
import { Redacted } from "../../core/redacted.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a copied value is taken off the clipboard when its time is over", async () => {
  const { guard, clipboard } = fakeClipboard();
  await guard.copy(new Redacted("s3cret"), 30);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(clipboard.text).toBe("s3cret");
  await vi.advanceTimersByTimeAsync(1000);
  expect(clipboard.text).toBe("");
});

test("what was copied meanwhile stays", async () => {
  const { guard, clipboard } = fakeClipboard();
  await guard.copy(new Redacted("s3cret"), 30);
  clipboard.text = "a shopping list";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clipboard.text).toBe("a shopping list");
});

test("a second copy has its whole time", async () => {
  const { guard, clipboard } = fakeClipboard();
  await guard.copy(new Redacted("first"), 30);
  await vi.advanceTimersByTimeAsync(20_000);
  await guard.copy(new Redacted("second"), 30);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(clipboard.text).toBe("second");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(clipboard.text).toBe("");
});

test("it is cleared at once when the window closes", async () => {
  const { guard, clipboard } = fakeClipboard();
  await guard.copy(new Redacted("s3cret"), 30);
  await guard.clear();
  expect(clipboard.text).toBe("");
});

function fakeClipboard() {
  const clipboard = { text: "" };
  const guard = new ClipboardGuard({
    readText: async () => clipboard.text,
    writeText: async (text) => void (clipboard.text = text),
  });
  return { guard, clipboard };
}
