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
$s = 'getenv("C")'; $config->env('D'); Config::getenv('E'); $_SERVER['HTTP_F']; My\\getenv('G');
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

test("what the server passes on; what it says of itself and of the request is none", () =>
  check(`<?php
$a = $_SERVER['‹A_KEY›'] ?? null; $b = $_SERVER["‹DATABASE_URL›"];
$_SERVER['‹C_KEY›'] = 1; unset($_SERVER['‹D_KEY›']);
$_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_METHOD'] . $_SERVER['argv'] . $_SERVER['DOCUMENT_ROOT'] . $_SERVER['HTTPS'];
`));

test("putenv, whatever is given", () =>
  check(`<?php
putenv("‹A›=1"); putenv('‹B›=' . $value); putenv("‹C›={$value}"); putenv("‹D›"); \\putenv('‹E›=');
putenv($line); putenv("no name=1"); putenv("{$name}=1"); $x->putenv("F=1");
`));

test("array_key_exists", () =>
  check(`<?php
array_key_exists('‹A›', $_ENV); array_key_exists("‹B›", getenv()); \\array_key_exists('‹C_KEY›', $_SERVER);
array_key_exists('D', $other); in_array('E', $_ENV); $x->array_key_exists('F', $_ENV);
`));

test("what dotenv requires", () =>
  check(`<?php
use Dotenv\\Dotenv;
$dotenv = Dotenv::createImmutable(__DIR__);
$dotenv->load();
$dotenv->required(['‹A›', '‹B›'])->notEmpty();
$dotenv->required('‹C›'); $dotenv->ifPresent("‹D›")->isInteger();
$other->required('E');
`));

test("another class called Dotenv", () =>
  check(`<?php
use Mine\\Dotenv;
Dotenv::createImmutable(__DIR__)->required('A'); \\Dotenv\\Dotenv::createMutable('.')->required('‹B›');
`));

test("forms and accesses", () =>
  expect(forms(`<?php $_SERVER['A_KEY'] ?? 1; putenv('B=1'); array_key_exists('C', $_ENV);`))
    .toMatchInlineSnapshot(`
    [
      "A_KEY, $_SERVER["X"], read, has a default",
      "B, putenv, write",
      "C, "X" in $_ENV, read",
    ]
  `));

test("keys without quotes, in texts", () =>
  check(`<?php
echo "x $_ENV[‹A›] {$_ENV[B]} $_SERVER[‹C_KEY›] \\$_ENV[D]";
echo <<<END
$_ENV[‹E›]
END;
$x = $_ENV[F];
`));
