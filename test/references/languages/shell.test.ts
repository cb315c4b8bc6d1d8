import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("shellscript");

test("what a script reads and does not give itself", () =>
  check(`#!/bin/bash
echo "$‹A› \${‹B›} \${‹C›:-x} \${#‹D›} \${‹E›[0]}" '$F \${G}'
curl -H "Authorization: Bearer $‹H›" # $I
if [ -z "$‹J›" ]; then x=$((‹K› + 1)); fi
cat <<END
$‹L›
END
cat <<'END'
$M
END
‹N›=1 command "$‹N›"
`));

test("what it gives to one command", () => {
  check(
    '‹A›=1 ‹B›="$‹C›" ./run.sh && if ‹D›=x test; then :; fi\nfor i in 1; do i=2 x; done; own=1; own=2 x; E=1',
  );
  expect(forms("A=1 node a.js")).toEqual(["A, X=1 cmd, write"]);
});

test("its own names are none", () =>
  check(`
own=1; echo $own
local other; echo $other
for each in a b; do echo $each; done
read -r line name; echo $line $name
getopts ab option; echo $option; printf -v text x; echo $text
echo $1 $@ $? $# $$ $! $0 $10
export GIVEN=x; echo $GIVEN
`));

test("a default that a script gives comes after the environment", () =>
  check(`‹A›=x`.replace("‹A›", "A") + `\nB=\${‹B›:-x}\n: "\${‹C›:=x}"\nexport D="\${‹D›-x}"\necho $‹D› $A`));

test("defaults", () =>
  expect(forms(`echo \${A:-x} \${B-x} \${C:=x} \${D:+x} \${E:?x} $F`)).toMatchInlineSnapshot(`
    [
      "A, $X, read, has a default",
      "B, $X, read, has a default",
      "C, $X, read, has a default",
      "D, $X, read, has a default",
      "E, $X, read",
      "F, $X, read",
    ]
  `));

test("commands that take names", () =>
  check(`
printenv ‹A›; key=$(printenv -0 ‹B› || true)
env -u ‹C› --unset=‹D› node -u E
[[ -v ‹F› ]] && test -v ‹G›; [ -v "‹H›" ]
docker run --rm -e ‹I› --env ‹J› --env=‹K› -e L=1 -v a:b image -e M sh -c "-e N"
docker build --build-arg ‹O› --build-arg P=1 .
docker compose run -e ‹Q› web; podman exec -it -e ‹R› web sh; docker ps -e S
echo printenv T; own=1; printenv own
# printenv U
`));

test("names by way of a variable", () =>
  check(
    `
name=‹A›; echo "\${!name}"
for v in ‹B› "‹C›"; do [[ -z "\${!v:-}" ]] && exit 1; done
required=(‹D› "‹E›")
for r in "\${required[@]}"; do echo "\${!r}"; done
need() { local n="$1"; echo "\${!n}"; }
need ‹F›; need "$x_\${y}"
other() { : "\${!1:?}"; }; other '‹G›'
echo "\${!prefix@}" "\${!array[@]}"; for w in H I; do echo "$w"; done
`.replaceAll('need "$x_${y}"', "need"),
  ));
