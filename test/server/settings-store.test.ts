import { expect, test } from "vitest";
import { SettingsStore } from "../../server/settings-store.ts";
import { openEditor, uriOf } from "./editor.ts";

test("a file that is not open has the settings of its folder", async () => {
  const settings = (uri?: string) => ({
    references: { accessors: uri === uriOf("").slice(0, -1) ? ["config.get"] : [] },
    scan: { maxFileKB: uri === uriOf("").slice(0, -1) ? 1 : 2048 },
  });
  const editor = await openEditor({
    files: { "a.ts": `config.get("A")`, "large.ts": `process.env.B; ${" ".repeat(2000)}` },
    settings,
  });
  await editor.index();
  expect([...editor.context.index.names()]).toEqual(["A"]);
});

test("an answer that came late is none: to what was asked for again, and of what is closed", async () => {
  const answers: ((section: unknown) => void)[] = [];
  const ask = () => new Promise<unknown>((resolve) => answers.push(resolve));
  const store = new SettingsStore(ask, () => undefined);
  const both = [store.load("file:///a.ts"), store.load("file:///a.ts")];
  answers[1]!({ environment: "new" });
  answers[0]!({ environment: "old" });
  await Promise.all(both);
  expect(store.for("file:///a.ts").environment).toBe("new");
  const last = store.load("file:///a.ts");
  store.forget("file:///a.ts");
  answers[2]!({ environment: "gone" });
  await last;
  expect(store.for("file:///a.ts").environment).toBe("development");
});
