// Plain-JS stand-in for the native logger, so the server needs no compiler.
const fs = require("node:fs");
const names = ["trace", "debug", "info", "warning", "error", "critical"];
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    this.pattern = true;
  }
  write(l, m) {
    if (l >= this.level) {
      try {
        fs.appendFileSync(this.file, this.pattern ? `${new Date().toISOString()} [${names[l]}] ${m}\n` : m);
      } catch {
        /* the folder was removed */
      }
    }
  }
  trace(m) {
    this.write(0, m);
  }
  debug(m) {
    this.write(1, m);
  }
  info(m) {
    this.write(2, m);
  }
  warn(m) {
    this.write(3, m);
  }
  error(m) {
    this.write(4, m);
  }
  critical(m) {
    this.write(5, m);
  }
  getLevel() {
    return this.level;
  }
  setLevel(l) {
    this.level = l;
  }
  clearFormatters() {
    this.pattern = false;
  }
  setPattern() {
    this.pattern = true;
  }
  flush() {}
  drop() {}
}
exports.version = 11500;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_n, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
exports.Logger = Logger;
