import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("php");

test("every way to read", () =>
  check(`<h1><?= getenv('‹A›') ?></h1>
<?php
$a = getenv("‹B›") ?: 'x'; $b = $_ENV['‹C›'] ?? "x"; \\getenv('‹D›'); env('‹E›', 'x'); isset($_ENV["‹F›"]);
$s = "x{$_ENV['‹G›']}"; getenv(name: '‹H›'); $_ENV['‹I›'] = 1; unset($_ENV['‹J›']); getenv()['‹K›']; (string) getenv('‹L›');
`));

test("local names and constants", () =>
  check(`<?php
const KEY = 'A';
$env = $_ENV; $env['‹B›']; getenv(‹KEY›); $all = getenv(); $all['‹C›']; $name = 'D'; getenv(‹$name›); getenv(‹'E' . 'F'›);
function f($e) { return $e['G']; }
`));

test("constants of classes", () =>
  check(`<?php
class Config extends Base {
  const KEY = 'A';
  private const string OTHER = 'B';
  function f() { getenv(‹self::KEY›); getenv(‹static::OTHER›); getenv(parent::KEY); getenv(self::MISSING); $_ENV[‹self::KEY›]; }
}
interface Names { const KEY = 'C'; }
enum Kind { const KEY = 'D'; function g() { return getenv(‹self::KEY›); } }
getenv(‹Config::KEY›); getenv(‹Names::KEY›); getenv(‹Kind::KEY›); getenv(Elsewhere::KEY); getenv(Config::$KEY); getenv(KEY);
`));

test("what does not count", () =>
  check(`<?php
// getenv('A')
# $_ENV['B']
$s = 'getenv("C")'; $config->env('D'); Config::getenv('E'); $_SERVER['F']; My\\getenv('G');
function h($_env) { return $_env['H']; }
getenv('‹I›');
`));

test("defaults and writes", () =>
  expect(
    forms(
      `<?php getenv('A') ?: 1; $_ENV['B'] ?? 1; env('C', 1); env('D'); $_ENV['E'] = 1; unset($_ENV['F']); $_ENV['G'] ??= 1;`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "A, getenv, read, has a default",
      "B, $_ENV["X"], read, has a default",
      "C, env, read, has a default",
      "D, env, read",
      "E, $_ENV["X"], write",
      "F, $_ENV["X"], write",
      "G, $_ENV["X"], write, has a default",
    ]
  `));
