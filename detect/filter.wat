;; Finds every place where one of many words stands in a text, whatever their number, in one pass over its bytes.
;;
;; Of each word, the four bytes that source code has the least are its window; of a word of three, those three. At
;; every place of the text the next four bytes, and the next three, are hashed, four places in one instruction, and
;; a look-up says whether a window has that hash. What is left, one place in forty, is compared with the words.
;;
;; Letters count without case: all bytes of text have 0x20 set for the look-ups, and the comparison folds A to Z.
;;
;; The memory is laid out by filter-tables.ts, which names these addresses:
;;     64  FLAGS        2^17 bytes: 1 where a window of four bytes has that hash
;; 131136  SHORT_FLAGS  the same for the windows of three
;; 262208  HEADS        2^13 u32: the first record of the windows that have that hash
;;         records      u32 each: next record, window, its place in the word, the word's address, length and number
(module
  (memory (import "filter" "memory") 1)

  ;; Compares the words whose window may stand at $place. Writes a u32 for each that begins in [$from, $to) and ends
  ;; by $last: (its beginning - $from) << 14 | its number. Returns where the next hit goes.
  (func $check
    (param $place i32) (param $window i32) (param $from i32) (param $to i32) (param $last i32) (param $out i32)
    (result i32)
    (local $record i32) (local $start i32) (local $word i32) (local $length i32) (local $index i32) (local $byte i32)
    (local.set $record (i32.load offset=262208 (i32.shl
      (i32.shr_u (i32.mul (local.get $window) (i32.const 0x9e3779b1)) (i32.const 19)) (i32.const 2))))
    (block $no_more (loop $records
      (br_if $no_more (i32.eqz (local.get $record)))
      (block $differs
        (br_if $differs (i32.ne (i32.load offset=4 (local.get $record)) (local.get $window)))
        (local.set $start (i32.sub (local.get $place) (i32.load offset=8 (local.get $record))))
        (local.set $word (i32.load offset=12 (local.get $record)))
        (local.set $length (i32.load offset=16 (local.get $record)))
        (br_if $differs (i32.lt_u (local.get $start) (local.get $from)))
        (br_if $differs (i32.ge_u (local.get $start) (local.get $to)))
        (br_if $differs (i32.gt_u (i32.add (local.get $start) (local.get $length)) (local.get $last)))
        (local.set $index (i32.const 0))
        (loop $bytes
          (local.set $byte (i32.load8_u (i32.add (local.get $start) (local.get $index))))
          (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 65)) (i32.const 26))
            (then (local.set $byte (i32.or (local.get $byte) (i32.const 32)))))
          (br_if $differs
            (i32.ne (local.get $byte) (i32.load8_u (i32.add (local.get $word) (local.get $index)))))
          (local.set $index (i32.add (local.get $index) (i32.const 1)))
          (br_if $bytes (i32.lt_u (local.get $index) (local.get $length))))
        (i32.store (local.get $out) (i32.or
          (i32.shl (i32.sub (local.get $start) (local.get $from)) (i32.const 14))
          (i32.load offset=20 (local.get $record))))
        (local.set $out (i32.add (local.get $out) (i32.const 4))))
      (local.set $record (i32.load (local.get $record)))
      (br $records)))
    (local.get $out))

  ;; Looks at the windows that begin in [$from, $end) for words that begin in [$from, $to), in a text that ends at
  ;; $last; 32 bytes behind it can be read. Hits are written from $out on; returns where they end.
  (func (export "scan")
    (param $from i32) (param $to i32) (param $end i32) (param $last i32) (param $out i32)
    (result i32)
    (local $at i32) (local $long i32) (local $short i32) (local $here i32) (local $place i32) (local $window i32)
    (local $fold v128) (local $three v128) (local $spread v128) (local $text v128) (local $hashes v128)
    (local.set $fold (v128.const i32x4 0x20202020 0x20202020 0x20202020 0x20202020))
    (local.set $three (v128.const i32x4 0x00ffffff 0x00ffffff 0x00ffffff 0x00ffffff))
    (local.set $spread (v128.const i32x4 0x9e3779b1 0x9e3779b1 0x9e3779b1 0x9e3779b1))
    (local.set $at (local.get $from))

    (block $done (loop $blocks
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))

      ;; One bit for each of the sixteen places: a window of four bytes, or of three, has the hash of those there.
      (local.set $long (i32.const 0))
      (local.set $short (i32.const 0))

      ;; The places 0, 4, 8 and 12.
      (local.set $text (v128.or (v128.load offset=0 (local.get $at)) (local.get $fold)))
      (local.set $hashes (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 15)))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 0))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 4))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 8))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 12))))
      (local.set $hashes (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 15)))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 0))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 4))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 8))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 12))))

      ;; The places 1, 5, 9 and 13.
      (local.set $text (v128.or (v128.load offset=1 (local.get $at)) (local.get $fold)))
      (local.set $hashes (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 15)))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 1))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 5))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 9))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 13))))
      (local.set $hashes (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 15)))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 1))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 5))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 9))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 13))))

      ;; The places 2, 6, 10 and 14.
      (local.set $text (v128.or (v128.load offset=2 (local.get $at)) (local.get $fold)))
      (local.set $hashes (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 15)))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 2))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 6))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 10))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 14))))
      (local.set $hashes (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 15)))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 2))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 6))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 10))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 14))))

      ;; The places 3, 7, 11 and 15.
      (local.set $text (v128.or (v128.load offset=3 (local.get $at)) (local.get $fold)))
      (local.set $hashes (i32x4.shr_u (i32x4.mul (local.get $text) (local.get $spread)) (i32.const 15)))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 3))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 7))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 11))))
      (local.set $long (i32.or (local.get $long) (i32.shl
        (i32.load8_u offset=64 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 15))))
      (local.set $hashes (i32x4.shr_u
        (i32x4.mul (v128.and (local.get $text) (local.get $three)) (local.get $spread)) (i32.const 15)))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 0 (local.get $hashes))) (i32.const 3))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 1 (local.get $hashes))) (i32.const 7))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 2 (local.get $hashes))) (i32.const 11))))
      (local.set $short (i32.or (local.get $short) (i32.shl
        (i32.load8_u offset=131136 (i32x4.extract_lane 3 (local.get $hashes))) (i32.const 15))))

      ;; The last block may lie partly behind the end.
      (if (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16))
        (then
          (local.set $here (i32.sub
            (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $at))) (i32.const 1)))
          (local.set $long (i32.and (local.get $long) (local.get $here)))
          (local.set $short (i32.and (local.get $short) (local.get $here)))))

      (block $no_long (loop $each_long
        (br_if $no_long (i32.eqz (local.get $long)))
        (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $long))))
        (local.set $window (i32.or (i32.load (local.get $place)) (i32.const 0x20202020)))
        (local.set $out (call $check (local.get $place) (local.get $window)
          (local.get $from) (local.get $to) (local.get $last) (local.get $out)))
        (local.set $long (i32.and (local.get $long) (i32.sub (local.get $long) (i32.const 1))))
        (br $each_long)))

      (block $no_short (loop $each_short
        (br_if $no_short (i32.eqz (local.get $short)))
        (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $short))))
        (local.set $window (i32.and (i32.or (i32.load (local.get $place)) (i32.const 0x202020)) (i32.const 0xffffff)))
        (local.set $out (call $check (local.get $place) (local.get $window)
          (local.get $from) (local.get $to) (local.get $last) (local.get $out)))
        (local.set $short (i32.and (local.get $short) (i32.sub (local.get $short) (i32.const 1))))
        (br $each_short)))

      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $blocks)))
    (local.get $out)))
