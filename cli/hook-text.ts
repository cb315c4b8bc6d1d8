const OPENING = "# >>> keyward >>>";
const CLOSING = "# <<< keyward <<<";

/** How the hook starts Keyward: a Node and the launcher as they were found, both absolute. */
export interface Installed {
  readonly node: string;
  readonly launcher: string;
}

/**
 * The text of a pre-commit hook that scans what is staged: a new one, or `existing` with our part in it. It stands
 * first, since what other tools write often ends in `exec`; where it stands already it is replaced.
 * @param installed undefined for a hook that others share: then the one on the PATH serves
 * @returns undefined where `existing` is no shell script
 */
export function withOurHook(
  existing: string | undefined,
  installed: Installed | undefined,
): string | undefined {
  const ours = ourPart(installed);
  if (existing === undefined || existing.trim() === "") return `#!/bin/sh\n${ours}`;
  const from = existing.indexOf(OPENING);
  const to = existing.indexOf(CLOSING, from);
  if (from >= 0 && to >= 0) {
    return existing.slice(0, from) + ours + existing.slice(to + CLOSING.length).replace(/^\r?\n/, "");
  }
  // Husky's hooks have no such line: it starts them with sh.
  const shebang = /^#!.*(?:\r?\n|$)/.exec(existing)?.[0] ?? "";
  if (shebang !== "" && !/\b(?:ba|da|z|k|a)?sh\b/.test(shebang)) return undefined;
  return `${shebang}${ours}${existing.slice(shebang.length)}`;
}

/** It also has to work under `sh -e`. Where the launcher is gone, the one on the PATH serves; with none the commit stops, for nobody has looked at it. */
function ourPart(installed: Installed | undefined): string {
  return `${OPENING}
# Stops a commit that brings a secret. Made by "keyward hook:install"; delete up to the closing mark to remove it.
keyward_code=0
${installed ? firstChoice(installed) : "if"} command -v keyward >/dev/null 2>&1; then
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
${CLOSING}
`;
}

function firstChoice({ node, launcher }: Installed): string {
  return `if [ -x ${quoted(node)} ] && [ -f ${quoted(launcher)} ]; then
  ${quoted(node)} ${quoted(launcher)} scan --staged || keyward_code=$?
elif`;
}

/** For sh, whatever the path holds; Git for Windows wants slashes. */
function quoted(path: string): string {
  return `'${path.replaceAll("\\", "/").replaceAll("'", String.raw`'\''`)}'`;
}
