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
