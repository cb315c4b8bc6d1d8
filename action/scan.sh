#!/bin/bash
# The last step of action.yml: scans, annotates the lines, leaves a SARIF report, and fails where secrets were found.
#
#   KEYWARD_SCAN                  changes, history or files
#   KEYWARD_BASE, KEYWARD_HEAD    the commits between which changes lie
#   KEYWARD_BASELINE, KEYWARD_CONFIG, KEYWARD_MIN_CONFIDENCE, KEYWARD_FAIL    see action.yml; may be empty
set -uo pipefail

keyward() { node "$GITHUB_ACTION_PATH/cli/bin/keyward.js" "$@"; }
report="${RUNNER_TEMP:-/tmp}/keyward.sarif"
options=()
if [ -n "${KEYWARD_BASELINE:-}" ]; then options+=(--baseline "$KEYWARD_BASELINE"); fi
if [ -n "${KEYWARD_CONFIG:-}" ]; then options+=(--config "$KEYWARD_CONFIG"); fi
if [ -n "${KEYWARD_MIN_CONFIDENCE:-}" ]; then options+=(--min-confidence "$KEYWARD_MIN_CONFIDENCE"); fi

case "${KEYWARD_SCAN:-changes}" in
  history) options+=(--history) ;;
  files) options+=(.) ;;
  changes)
    # A new branch has no commit before it: then its whole history is new.
    if [[ "${KEYWARD_BASE:-}" =~ ^0*$ ]]; then
      options+=(--history)
    elif git cat-file -e "$KEYWARD_BASE^{commit}" 2>/dev/null; then
      options+=(--range "$KEYWARD_BASE..$KEYWARD_HEAD")
    else
      echo "::error title=Keyward::The commit $KEYWARD_BASE is not in this checkout: give actions/checkout the input fetch-depth 0."
      exit 2
    fi
    ;;
  *)
    echo "::error title=Keyward::The input scan is none of changes, history and files."
    exit 2
    ;;
esac

keyward scan "${options[@]}" --format sarif > "$report"
code=$?
if [ $code -gt 1 ]; then exit $code; fi

findings=$(node -e 'console.log(JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).runs[0].results.length)' "$report")
{
  echo "findings=$findings"
  echo "sarif=$report"
} >> "${GITHUB_OUTPUT:-/dev/null}"
if [ "$findings" -eq 0 ]; then exit 0; fi

keyward scan "${options[@]}" --format github
keyward scan "${options[@]}" --format text
if [ "${KEYWARD_FAIL:-true}" = "false" ]; then exit 0; fi
exit 1
