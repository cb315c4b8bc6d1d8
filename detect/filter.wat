;; Finds every place where one of many words stands in a text, whatever their number, in one pass over its bytes.
;;
;; Of each word, the four bytes that source code has the least are its window; of a word of three, those three. At
;; every place of the text the next four bytes, and the next three, are hashed, four places in one instruction, and
;; a look-up says whether a window has that hash. What is left, one place in forty, is compared with the words.
;;
;; The two are loops of their own. The first has no branch: every place is written into a list, whose end moves on
;; only where a look-up says so. Comparing on the spot, the processor guessed wrong in every second block of sixteen,
;; and all took half as long again.
;;
;; The memory is laid out by filter-tables.ts, which names these addresses:
;;         64  FLAGS        2^19 bytes: 4 where a window of four bytes has that hash
;;     524352  SHORT_FLAGS  2^15 bytes: the same for the windows of three
;;     557120  HEADS        2^13 u32: the first record of the windows that have that hash
;;             records      u32 each: next record, window, another four bytes of the word, these from the window on,
;;                          the window's place in the word, the word's address, its length, its number, 0x20 where
;;                          its case does not count, and the bits that count of those other bytes
(module
  (memory (import "filter" "memory") 1)

  ;; Compares the words whose window may stand at $place, and writes a u32 for each that begins in [$from, $to) and
  ;; ends by $last: (its beginning - $from) << 14 | its number. Returns where the next hit goes.
  (func $compare
    (param $place i32) (param $window i32) (param $from i32) (param $to i32) (param $last i32) (param $out i32)
    (result i32)
    (local $record i32) (local $start i32) (local $word i32) (local $length i32) (local $index i32) (local $byte i32)
    (local.set $record (i32.load offset=557120 (i32.shl
      (i32.shr_u (i32.mul (local.get $window) (i32.const 0x9e3779b1)) (i32.const 19)) (i32.const 2))))
    (block $no_more (loop $records
      (br_if $no_more (i32.eqz (local.get $record)))
      (block $differs
        (br_if $differs (i32.ne (i32.load offset=4 (local.get $record)) (local.get $window)))
        ;; Four more bytes at once: nearly all that are left differ in these.
        (br_if $differs (i32.ne (i32.load offset=8 (local.get $record)) (i32.and
          (i32.or (i32.load (i32.add (local.get $place) (i32.load offset=12 (local.get $record))))
            (i32.const 0x20202020))
          (i32.load offset=36 (local.get $record)))))
        (local.set $start (i32.sub (local.get $place) (i32.load offset=16 (local.get $record))))
        (local.set $word (i32.load offset=20 (local.get $record)))
        (local.set $length (i32.load offset=24 (local.get $record)))
        (br_if $differs (i32.lt_u (local.get $start) (local.get $from)))
        (br_if $differs (i32.ge_u (local.get $start) (local.get $to)))
        (br_if $differs (i32.gt_u (i32.add (local.get $start) (local.get $length)) (local.get $last)))
        (local.set $index (i32.const 0))
        (loop $bytes
          (local.set $byte (i32.load8_u (i32.add (local.get $start) (local.get $index))))
          (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 65)) (i32.const 26))
            (then (local.set $byte (i32.or (local.get $byte) (i32.load offset=32 (local.get $record))))))
          (br_if $differs
            (i32.ne (local.get $byte) (i32.load8_u (i32.add (local.get $word) (local.get $index)))))
          (local.set $index (i32.add (local.get $index) (i32.const 1)))
          (br_if $bytes (i32.lt_u (local.get $index) (local.get $length))))
        (i32.store (local.get $out) (i32.or
          (i32.shl (i32.sub (local.get $start) (local.get $from)) (i32.const 14))
          (i32.load offset=28 (local.get $record))))
        (local.set $out (i32.add (local.get $out) (i32.const 4))))
      (local.set $record (i32.load (local.get $record)))
      (br $records)))
    (local.get $out))

  ;; Looks at the windows that begin in [$from, $end) for words that begin in [$from, $to), in a text that ends at
  ;; $last; 32 bytes behind it can be read. Places go into a list at $places, which has room for all of them; hits
  ;; are written from $out on. Returns where they end.
  (func (export "scan")
    (param $from i32) (param $to i32) (param $end i32) (param $last i32) (param $places i32) (param $out i32)
    (result i32)
    (local $at i32) (local $next i32) (local $place i32) (local $window i32)
    (local $fold v128) (local $three v128) (local $spread v128)
    (local $text v128) (local $long v128) (local $short v128)
    (local.set $fold (v128.const i32x4 0x20202020 0x20202020 0x20202020 0x20202020))
    (local.set $three (v128.const i32x4 0x00ffffff 0x00ffffff 0x00ffffff 0x00ffffff))
    (local.set $spread (v128.const i32x4 0x9e3779b1 0x9e3779b1 0x9e3779b1 0x9e3779b1))
    (local.set $at (local.get $from))
    (local.set $next (local.get $places))

    (block $done (loop $blocks
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))

      ;; The places 0, 4, 8 and 12.
      (local.set $text (v128.or (v128.load offset=0 (local.get $at)) (local.get $fold)))
      (local.set $long (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 13)))
      (local.set $short (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 17)))
      (i32.store (local.get $next) (local.get $at))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 0 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 4)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 1 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 8)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 2 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 12)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 3 (local.get $short))))))

      ;; The places 1, 5, 9 and 13.
      (local.set $text (v128.or (v128.load offset=1 (local.get $at)) (local.get $fold)))
      (local.set $long (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 13)))
      (local.set $short (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 17)))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 1)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 0 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 5)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 1 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 9)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 2 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 13)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 3 (local.get $short))))))

      ;; The places 2, 6, 10 and 14.
      (local.set $text (v128.or (v128.load offset=2 (local.get $at)) (local.get $fold)))
      (local.set $long (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 13)))
      (local.set $short (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 17)))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 2)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 0 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 6)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 1 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 10)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 2 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 14)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 3 (local.get $short))))))

      ;; The places 3, 7, 11 and 15.
      (local.set $text (v128.or (v128.load offset=3 (local.get $at)) (local.get $fold)))
      (local.set $long (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 13)))
      (local.set $short (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 17)))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 3)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 0 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 7)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 1 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 11)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 2 (local.get $short))))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 15)))
      (local.set $next (i32.add (local.get $next) (i32.or
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $long)))
        (i32.load8_u offset=524352 (i32x4.extract_lane 3 (local.get $short))))))

      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $blocks)))

    (block $compared (loop $each
      (br_if $compared (i32.ge_u (local.get $places) (local.get $next)))
      (local.set $place (i32.load (local.get $places)))
      (local.set $places (i32.add (local.get $places) (i32.const 4)))
      ;; The last block may lie partly behind the end.
      (br_if $each (i32.ge_u (local.get $place) (local.get $end)))
      (local.set $window (i32.or (i32.load (local.get $place)) (i32.const 0x20202020)))
      (local.set $out (call $compare (local.get $place) (local.get $window)
        (local.get $from) (local.get $to) (local.get $last) (local.get $out)))
      (local.set $window (i32.and (local.get $window) (i32.const 0xffffff)))
      (br_if $each (i32.eqz (i32.load8_u offset=524352 (i32.shr_u
        (i32.mul (local.get $window) (i32.const 0x9e3779b1)) (i32.const 17)))))
      (local.set $out (call $compare (local.get $place) (local.get $window)
        (local.get $from) (local.get $to) (local.get $last) (local.get $out)))
      (br $each)))
    (local.get $out)))
