import * as fc from "fast-check";
import path from "node:path";
import { expect, test } from "vitest";
import { FileList } from "../../../cli/scan/file-list.ts";

const name = fc.stringMatching(/^[\w. é-]{1,12}$/);
const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => path.sep + names.join(path.sep));

test("paths are given as they were added, in their order", () => {
  fc.assert(
    fc.property(fc.array(file), (paths) => {
      const files = new FileList();
      for (const one of paths) files.addPath(one);
      expect([...files]).toEqual(paths);
      expect(files.length).toBe(paths.length);
    }),
  );
});

test("a folder to which the listing comes back is as good as a new one", () => {
  const files = new FileList();
  files.add("/a/", "first");
  files.add("/a/b/", "second");
  files.add("/a/", "third");
  expect([...files]).toEqual(["/a/first", "/a/b/second", "/a/third"]);
});
