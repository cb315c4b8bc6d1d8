import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("ruby");

test("every way to read", () =>
  check(`
a = ENV["‹A›"] || "x"
b = ENV.fetch("‹B›", "x"); ENV.fetch('‹C›') { "x" }; ENV.key?("‹D›"); ENV["‹E›"] = "x"; ENV['‹F›'] ||= "x"
g = "x#{ENV["‹G›"]}"; ENV.delete "‹H›"; ENV.fetch "‹I›"; ::ENV["‹J›"]; ENV&.fetch("‹K›"); ENV.to_h["‹L›"]
`));

test("local names and constants", () =>
  check(`
KEY = "A"
env = ENV
env["‹B›"]; env.fetch("‹C›"); ENV[‹KEY›]; ENV.fetch(‹"D" + "E"›)
def m(e = ENV, o: ENV)
  e["‹F›"]; o["‹G›"]
end
`));

test("what does not count", () =>
  check(`
# ENV["A"]
s = 'ENV["B"]'
My::ENV["C"]
ENV.each { |k, v| k }; ENV.keys; ENV[name]; ENV["a#{b}"]; env["D"]
def m(env) = env["E"]
ENV["‹F›"]
`));

test("defaults and writes", () =>
  expect(
    forms(
      `ENV["A"] || 1\nENV.fetch("B", 1)\nENV.fetch("C") { 1 }\nENV["D"] ||= 1\nENV["E"] = 1\nENV.fetch("F")\nENV.delete("G")\nENV.key?("H")`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "A, ENV["X"], read, has a default",
      "B, ENV.fetch, read, has a default",
      "C, ENV.fetch, read, has a default",
      "D, ENV["X"], write, has a default",
      "E, ENV["X"], write",
      "F, ENV.fetch, read",
      "G, ENV.delete, write",
      "H, "X" in ENV, read",
    ]
  `));

test("several names at once", () =>
  check(`
a, b = ENV.values_at("‹A›", "‹B›")
ENV.fetch_values("‹C›") { "x" }
ENV.slice("‹D›", "‹E›").compact
KEYS = %w[‹F› ‹G›].freeze
ENV.values_at(*KEYS)
ENV.slice(*%w[‹H›])
ENV.to_h.fetch("‹I›"); ENV.to_hash.values_at("‹J›")
ENV.update("‹K›" => "1", "‹L›" => "2"); ENV.merge!({ "‹M›" => "3" })
other.values_at("N"); ENV.update(options); ENV.slice(*others)
`));

test("what names several, and what writes them", () =>
  expect(forms(`ENV.values_at("A"); ENV.slice("B"); ENV.dig("C"); ENV.update("D" => 1); ENV.assoc("E")`))
    .toMatchInlineSnapshot(`
      [
        "A, ENV.values_at, read",
        "B, ENV.slice, read",
        "C, ENV.dig, read",
        "D, ENV.update, write",
        "E, ENV.assoc, read",
      ]
    `));

test("a class's own function by its object's class", () =>
  check(
    `class C\n  def self.get(k) = ENV[k]\n  def a = self.class.get("‹A›")\n  def b = other.class.get("B")\nend`,
  ));
