import { describe, expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("python");

describe("os", () => {
  test("every way to read", () =>
    check(`
import os
a = os.environ["‹A›"]
b = os.environ.get("‹B›")
c = os.getenv('‹C›')
d = os.environ.get("‹D›", "x"), os.environ.pop("‹E›", None), os.environ.setdefault("‹F›", "x")
if "‹G›" in os.environ and "‹H›" not in os.environ: pass
i = f"{os.environ['‹I›']}:{os.getenv('''‹J›''')}"
k = os.environ.copy()["‹K›"]
l = os.getenv(key="‹L›", default="x")
`));
  test("imports under other names", () =>
    check(`
import os as system
import os.path
from os import environ, getenv as read, path
system.environ["‹A›"]; environ["‹B›"]; read("‹C›"); environ.get("‹D›"); os.getenv("‹E›")
`));
  test("local names for the environment and its functions", () =>
    check(`
import os
env = os.environ
get = env.get
def f(e=os.environ, *, g: dict = os.environ):
    return e["‹A›"], g["‹B›"], get("‹C›"), env["‹D›"]
first, second = os.environ, {}
first["‹E›"]; second["F"]
if x := os.environ: x["‹G›"]
`));
  test("constants", () =>
    check(`
import os
NAME = "A"
OTHER: str = "B" + "C"
os.environ[‹NAME›]; os.getenv(‹OTHER›); os.environ[‹"D" + "E"›]
twice = "F"
twice = "G"
os.environ[twice]; os.environ[f"X{NAME}"]; os.environ["\\x41"]
`));
  test("its methods are no secrets", () =>
    check(`import os\nos.environ.keys(); os.environ.update(x); os.environ.items`));
  test("what is given, deleted, and has a default", () =>
    expect(
      forms(`
import os
os.environ["A"] = "1"
os.environ["B"] += "1"
del os.environ["C"]
os.putenv("D", "x")
os.environ.get("E", "x"); os.getenv("F") or "x"; os.environ.get("G", default=1); (os.getenv("H")) or "x"
x or os.getenv("I"); os.environ["J"]
`),
    ).toMatchInlineSnapshot(`
      [
        "A, os.environ["X"], write",
        "B, os.environ["X"], write",
        "C, os.environ["X"], write",
        "D, os.putenv, write",
        "E, os.environ.get, read, has a default",
        "F, os.getenv, read, has a default",
        "G, os.environ.get, read, has a default",
        "H, os.getenv, read, has a default",
        "I, os.getenv, read",
        "J, os.environ["X"], read",
      ]
    `));
});

describe("what does not count", () => {
  test("comments and strings", () =>
    check(`import os\n# os.environ["A"]\n"""os.environ["B"]"""\nx = 'os.getenv("C")'`));
  test("another os", () =>
    check(`
def f(os): return os.environ["A"]
def g():
    os = x
    return os.environ["B"]
lambda os: os.getenv("C")
[os.getenv("D") for os in x]
class C:
    os = 1
import my.os
self.os.environ["E"]
os.environ["‹F›"]
`));
  test("os of another module", () => check(`from mine import os\nos.environ["A"]`));
  test("a module's own os", () => check(`import mine as os\nos.environ["A"]`));
});

describe("the vault's own calls", () => {
  test("fx_ef, ferris_ef and clients", () =>
    check(`
from fx_ef import context
context.secrets.get("‹A›"); context.secrets.get(name="‹B›"); client.secrets.batchGet(["‹C›", "‹D›"])
context.secrets.set("‹E›", {"x": 1}, "project")
`));
  test("say where they write", () =>
    expect(forms(`context.secrets.set(name="A", value=1, context="service")`)).toMatchInlineSnapshot(`
      [
        "A, secrets.set, write, in service",
      ]
    `));
});

test("half-typed code is read as far as it goes", () => {
  check(`import os\nos.environ["‹A›"]\nif x =\nos.getenv("‹B›")\nos.environ["‹C›"]\nos.getenv(`);
});

test("copies of the environment, but for what they are given", () =>
  check(`
import os
a = dict(os.environ); a["‹A›"]; a.get("‹B›")
b = os.environ.copy(); b["‹C›"]; b.get("‹D›", "x")
c = {**os.environ, "SET": "1"}; c["‹E›"]; c["SET"]
d = os.environ | {"SET": "1"}; d["‹F›"]; d["SET"]
e = {} | os.environ; e["‹G›"]
f = dict(os.environ, SET="1"); f["‹H›"]; f["SET"]
dict(os.environ)["‹I›"]; {"J": "x", **os.environ}["‹J›"]
g = dict(other); g["K"]; h = {**other}; h["L"]
"‹M›" in os.environ.keys()
`));

test("what is written at once, and what is put into a text", () =>
  check(`
import os
os.environ.update({"‹A›": "1", "‹B›": x}); os.environ.update(other)
os.path.expandvars("$‹C›/\${‹D›}/$$"); os.path.expandvars(other); path.expandvars("$E")
`));

test("what pytest sets", () =>
  check(`
def test_a(monkeypatch): monkeypatch.setenv("‹A›", "1"); monkeypatch.delenv("‹B›", raising=False)
def test_b(monkeypatch: pytest.MonkeyPatch): monkeypatch.setenv("‹C›", "1")
monkeypatch.setenv("D", "1")
`));

test("options of commands, and a file's own values", () =>
  check(`
import click, typer
from dotenv import dotenv_values
@click.option("--a", envvar="‹A›")
@click.option("--b", envvar=["‹B›", "‹C›"])
def main(a, b, c: str = typer.Option(None, envvar="‹D›")): other.option(envvar="E")
config = dotenv_values(".env"); config["‹F›"]; config.get("‹G›")
`));

test("copies of copies come to an end", () =>
  check(`
import os
e = dict(os.environ)
for x in y:
    e = {**e, "SET": x}
    e = e | {"OTHER": x}
e["‹A›"]
`));
