import { expect, test } from "vitest";
import { withOurHook } from "../../cli/hook-text.ts";

const INSTALLED = { node: "/opt/node/bin/node", launcher: "/home/ada's/keyward.js" };
const hookOver = (existing?: string) => withOurHook(existing, INSTALLED);

test("a new hook", () =>
  expect(hookOver()).toMatchInlineSnapshot(`
    "#!/bin/sh
    # >>> keyward >>>
    # Stops a commit that brings a secret. Made by "keyward hook:install"; delete up to the closing mark to remove it.
    keyward_code=0
    if [ -x '/opt/node/bin/node' ] && [ -f '/home/ada'\\''s/keyward.js' ]; then
      '/opt/node/bin/node' '/home/ada'\\''s/keyward.js' scan --staged || keyward_code=$?
    elif command -v keyward >/dev/null 2>&1; then
      keyward scan --staged || keyward_code=$?
    else
      echo "keyward: not found; the commit was not scanned. Install it, or commit with --no-verify." >&2
      exit 1
    fi
    if [ $keyward_code -eq 1 ]; then
      echo "Keyward stopped this commit." >&2
      exit 1
    elif [ $keyward_code -ne 0 ]; then
      echo "keyward: the staged files could not be scanned (see above), so the commit was stopped. To commit all the same: git commit --no-verify" >&2
      exit 1
    fi
    # <<< keyward <<<
    "
  `));

test("a hook that is there keeps its lines, behind ours", () => {
  const existing = "#!/usr/bin/env bash\nset -e\nexec lint\n";
  const [shebang, ...rest] = hookOver(existing)!.split("\n");
  expect(shebang).toBe("#!/usr/bin/env bash");
  expect(rest[0]).toBe("# >>> keyward >>>");
  expect(rest.join("\n")).toMatch(/# <<< keyward <<<\nset -e\nexec lint\n$/);
});

test("husky's hooks, which begin without #!, stay so", () => {
  expect(hookOver("npm test\n")).toMatch(/^# >>> keyward >>>[\s\S]*# <<< keyward <<<\nnpm test\n$/);
});

test("a hook that others share names nothing of this machine", () => {
  const shared = withOurHook("npm test\n", undefined)!;
  expect(shared).toContain("\nif command -v keyward >/dev/null 2>&1; then\n");
  expect(shared).not.toContain("/opt/");
});

test("our part is replaced where it stands, not added again", () => {
  const before = "#!/bin/sh\nfirst\n# >>> keyward >>>\nan old version\n# <<< keyward <<<\nlast\n";
  const after = hookOver(before)!;
  expect(after).toMatch(/^#!\/bin\/sh\nfirst\n# >>> keyward >>>[\s\S]*# <<< keyward <<<\nlast\n$/);
  expect(after).not.toContain("an old version");
  expect(hookOver(after)).toBe(after);
});

test.each(["#!/usr/bin/env python3\n", "#!/usr/bin/node\n", "#!/usr/bin/fish\n"])(
  "a hook in another language is left alone: %j",
  (existing) => expect(hookOver(existing)).toBeUndefined(),
);
