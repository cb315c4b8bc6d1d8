import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a string", () =>
  expect(
    shown(
      "php",
      `<?php
$a = '‹ab›';
`,
    ),
  ).toMatchInlineSnapshot(`
  "<?php
  $a = getenv('API_KEY');

  ---
  "ab""
`));

test("a constant is defined", () =>
  expect(
    shown(
      "php",
      `<?php
const K = '‹ab›';
`,
    ),
  ).toMatchInlineSnapshot(`
  "<?php
  define('K', getenv('API_KEY'));

  ---
  "ab""
`));

test("but not one of a class", () =>
  expect(
    shown(
      "php",
      `<?php
class A { const K = '‹ab›'; }
`,
    ),
  ).toMatchInlineSnapshot(
    `"PHP takes constants only there: give it the value in the constructor, or where it is used."`,
  ));

test("nor one of a namespace", () =>
  expect(
    shown(
      "php",
      `<?php
namespace A;
const K = '‹ab›';
`,
    ),
  ).toMatchInlineSnapshot(
    `"PHP takes constants only there: give it the value in the constructor, or where it is used."`,
  ));

test("a part is joined with the rest", () =>
  expect(
    shown(
      "php",
      `<?php
$a = "Bearer ‹ab› $x";
`,
    ),
  ).toMatchInlineSnapshot(`
  "<?php
  $a = "Bearer " . getenv('API_KEY') . " $x";

  ---
  "ab""
`));

test("a heredoc, without what it is indented by", () =>
  expect(
    shown(
      "php",
      `<?php
$a = <<<EOT
    te‸xt
      more
    EOT;
`,
    ),
  ).toMatchInlineSnapshot(`
  "<?php
  $a = getenv('API_KEY');

  ---
  "text\\n  more""
`));

test("the read is that of the file, within a heredoc too", () =>
  expect(
    shown(
      "php",
      `<?php
$b = $_ENV['X']; $a = <<<EOT
text ‹more›
EOT;
`,
    ),
  ).toMatchInlineSnapshot(`
  "<?php
  $b = $_ENV['X']; $a = <<<EOT
  text {$_ENV['API_KEY']}
  EOT;

  ---
  "more""
`));
