;; Finds every place where one of many words stands in a text, whatever their number, in one pass over its bytes.
;;
;; Of each word, the four bytes that source code has the least are its window; of a word of three, those three. At
;; every place of the text the next four bytes are hashed, four places in one instruction, and a look-up says whether a
;; window has that hash; in the hash the fourth byte counts for little, so that those of three need no look-up of their
;; own. What is left, one place in sixteen, is looked up once more with the two bytes behind it, in tables that are small
;; enough to stay at hand, and one place in seventy is compared with the words.
;;
;; These are loops of their own. The first two have no branch: every place is written into a list, whose end moves on
;; only where a look-up says so. Comparing on the spot, the processor guessed wrong in every second block of sixteen,
;; and all took half as long again.
;;
;; The memory is laid out by filter-tables.ts, which names these addresses:
;;         64  CLASSES      256 bytes: the bits of characters.ts
;;        320  MARKS        256 bytes: the bits of given.ts
;;        576  LOOSE        256 bytes: 1 for what loose.ts takes for a value
;;        832  SIXES        2^18 bits: 1 where six bytes of a word, from its window on, have that hash
;;      33600  LONE         2^16 bits: the same for windows that have less behind them in their word
;;      41792  FLAGS        2^18 bytes: 4 where a window has that hash
;;     303936  HEADS        2^15 u32: the first record of the windows that have that hash
;;             records      u32 each: next record, window, another four bytes of the word, these from the window on,
;;                          the window's place in the word, the word's address, its length, its number, 0x20 where
;;                          its case does not count, the bits that count of those other bytes, and the address of
;;                          the word's gates, 0 where it has none
;;             gates        written as they are needed, u32 each: of a word their number, its length where it is one of a
;;                          secret's name and else 0, and their addresses; of a gate its place, the address of its alphabet, shortest, reach and sign; alphabets of 256 bytes
(module
  (memory (import "filter" "memory") 1)

  ;; What can be seen of the text, for gates to look at, whether it goes on there, and whether they are asked at all.
  (global $begin (mut i32) (i32.const 0))
  (global $limit (mut i32) (i32.const 0))
  (global $goes_on (mut i32) (i32.const 0))
  (global $guarded (mut i32) (i32.const 0))

  ;; Of which names is told where gates are asked: 1 for those that a program may give a value, 2 for all, 0 for none.
  (global $names (mut i32) (i32.const 0))

  ;; What gate.ts says of a place, or 1 where more would have to be seen for that.
  (func $passes (param $gate i32) (param $hit i32) (result i32)
    (if (result i32) (i32.gt_u (i32.load (local.get $gate)) (i32.const 1))
      (then
        (if (i32.eq (i32.load (local.get $gate)) (i32.const 3))
          (then (if (i32.eqz (call $begins_word (local.get $hit))) (then (return (i32.const 0))))))
        (i32.ne (i32.const 0) (call $next_run (local.get $hit)
          (i32.add (local.get $hit) (i32.load offset=12 (local.get $gate)))
          (i32.load offset=8 (local.get $gate)) (i32.load offset=4 (local.get $gate)))))
      (else (call $stands_in_run (local.get $gate) (local.get $hit)))))

  ;; gate.ts, patternGate.
  (func $stands_in_run (param $gate i32) (param $hit i32) (result i32)
    (local $alphabet i32) (local $reach i32) (local $sign i32) (local $seen i32)
    (local $start i32) (local $end i32) (local $limit i32) (local $byte i32)
    (local.set $alphabet (i32.load offset=4 (local.get $gate)))
    (local.set $reach (i32.load offset=12 (local.get $gate)))
    (local.set $sign (i32.load offset=16 (local.get $gate)))
    (local.set $seen (i32.eqz (local.get $sign)))
    (local.set $start (local.get $hit))
    (local.set $end (local.get $hit))
    (local.set $limit (i32.add (local.get $hit) (local.get $reach)))
    (if (i32.gt_u (local.get $limit) (global.get $limit)) (then
      (if (global.get $goes_on) (then (return (i32.const 1))))
      (local.set $limit (global.get $limit))))
    (block $done (loop $ahead
      (br_if $done (i32.ge_u (local.get $end) (local.get $limit)))
      (local.set $byte (i32.load8_u (local.get $end)))
      (br_if $done (i32.eqz (i32.load8_u (i32.add (local.get $alphabet) (local.get $byte)))))
      (local.set $seen (i32.or (local.get $seen) (i32.eq (local.get $byte) (local.get $sign))))
      (local.set $end (i32.add (local.get $end) (i32.const 1)))
      (br $ahead)))
    (if (i32.load (local.get $gate)) (then
      (local.set $limit (i32.sub (local.get $hit) (local.get $reach)))
      (if (i32.lt_s (local.get $limit) (global.get $begin)) (then
        (if (global.get $goes_on) (then (return (i32.const 1))))
        (local.set $limit (global.get $begin))))
      (block $done (loop $back
        (br_if $done (i32.le_u (local.get $start) (local.get $limit)))
        (local.set $byte (i32.load8_u (i32.sub (local.get $start) (i32.const 1))))
        (br_if $done (i32.eqz (i32.load8_u (i32.add (local.get $alphabet) (local.get $byte)))))
        (local.set $seen (i32.or (local.get $seen) (i32.eq (local.get $byte) (local.get $sign))))
        (local.set $start (i32.sub (local.get $start) (i32.const 1)))
        (br $back)))))
    (i32.and
      (i32.ge_u (i32.sub (local.get $end) (local.get $start)) (i32.load offset=8 (local.get $gate)))
      (i32.or (local.get $seen) (i32.or
        (i32.ge_u (i32.sub (local.get $end) (local.get $hit)) (i32.const 256))
        (i32.ge_u (i32.sub (local.get $hit) (local.get $start)) (i32.const 256))))))

  ;; gate.ts, nextRunStart, from behind $hit to $last: the place, or 0.
  (func $next_run
    (param $hit i32) (param $last i32) (param $shortest i32) (param $alphabet i32) (result i32)
    (local $at i32) (local $end i32) (local $known i32)
    (if (i32.gt_s (local.get $last) (i32.sub (global.get $limit) (local.get $shortest))) (then
      (if (global.get $goes_on) (then (return (i32.const 1))))
      (local.set $last (i32.sub (global.get $limit) (local.get $shortest)))))
    (local.set $at (i32.add (local.get $hit) (i32.const 1)))
    (local.set $known (local.get $at))
    (loop $places
      (if (i32.gt_s (local.get $at) (local.get $last)) (then (return (i32.const 0))))
      (local.set $end (i32.add (local.get $at) (local.get $shortest)))
      ;; What a run was seen to have one place before need not be looked at again.
      (block $stopped (loop $back
        (br_if $stopped (i32.le_u (local.get $end) (local.get $known)))
        (local.set $end (i32.sub (local.get $end) (i32.const 1)))
        (br_if $back
          (i32.load8_u (i32.add (local.get $alphabet) (i32.load8_u (local.get $end)))))
        (local.set $at (i32.add (local.get $end) (i32.const 1)))
        (local.set $known (local.get $at))
        (br $places)))
      (if (i32.and (i32.load8_u offset=64 (i32.load8_u (i32.sub (local.get $at) (i32.const 1)))) (i32.const 64))
        (then (return (local.get $at))))
      (local.set $known (i32.add (local.get $at) (local.get $shortest)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $places))
    (unreachable))

  ;; service-name.ts, beginsWord.
  (func $begins_word (param $at i32) (result i32) (local $before i32)
    (if (i32.le_u (local.get $at) (global.get $begin)) (then (return (i32.const 1))))
    (local.set $before (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
    (if (i32.lt_u (i32.sub (local.get $before) (i32.const 97)) (i32.const 26))
      (then (return (i32.ge_u
        (i32.sub (i32.load8_u (local.get $at)) (i32.const 97)) (i32.const 26)))))
    (i32.and
      (i32.ge_u (i32.sub (local.get $before) (i32.const 65)) (i32.const 26))
      (i32.ge_u (i32.sub (local.get $before) (i32.const 48)) (i32.const 10))))

  ;; A byte of the text, 0 where it cannot be seen, and its class.
  (func $byte (param $at i32) (result i32)
    (if (result i32)
      (i32.and (i32.ge_u (local.get $at) (global.get $begin)) (i32.lt_u (local.get $at) (global.get $limit)))
      (then (i32.load8_u (local.get $at)))
      (else (i32.const 0))))
  (func $is_byte (param $at i32) (param $byte i32) (result i32)
    (i32.eq (call $byte (local.get $at)) (local.get $byte)))
  (func $class (param $at i32) (result i32) (i32.load8_u offset=64 (call $byte (local.get $at))))
  (func $is_name (param $at i32) (result i32) (i32.and (call $class (local.get $at)) (i32.const 4)))
  (func $is_quoting (param $at i32) (result i32)
    (i32.ne (i32.const 0) (i32.and (call $class (local.get $at)) (i32.const 32))))

  ;; What generic.ts says of the name that has a word which ends at $at, or 1 where more would have to be seen for that:
  ;; its parts look no further than 700 bytes.
  (func $may_have_value (param $at i32) (result i32) (local $end i32)
    (if (i32.and (global.get $goes_on)
        (i32.gt_u (i32.add (local.get $at) (i32.const 700)) (global.get $limit)))
      (then (return (i32.const 1))))
    (local.set $end (call $name_end (local.get $at)))
    (if (call $may_be_given_literal (local.get $end)) (then (return (i32.const 1))))
    (if (call $may_be_bare (local.get $end)) (then (return (i32.const 1))))
    (call $may_stand_loose (local.get $end)))

  ;; assignment.ts, nameEndInBytes.
  (func $name_end (param $at i32) (result i32) (local $end i32)
    (if (i32.eqz (call $is_name (i32.sub (local.get $at) (i32.const 1))))
      (then (return (i32.sub (local.get $at) (i32.const 1)))))
    (local.set $end (local.get $at))
    (block $done (loop $each
      (br_if $done (i32.eqz (call $is_name (local.get $end))))
      (local.set $end (i32.add (local.get $end) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $end) (i32.add (local.get $at) (i32.const 80))))))
    (block $trimmed (loop $stops
      (br_if $trimmed (i32.le_u (local.get $end) (local.get $at)))
      (br_if $trimmed (i32.eqz (call $is_byte (i32.sub (local.get $end) (i32.const 1)) (i32.const 46))))
      (local.set $end (i32.sub (local.get $end) (i32.const 1)))
      (br $stops)))
    (local.get $end))

  ;; given.ts, mayBeGivenLiteral.
  (func $may_be_given_literal (param $end i32) (result i32)
    (local $closed i32) (local $from i32) (local $first i32) (local $behind i32)
    (local.set $closed (call $over_closing (local.get $end)))
    (local.set $from (call $over_spaces (local.get $closed)))
    (local.set $first (call $byte (local.get $from)))
    (if (i32.eq (local.get $first) (i32.const 62)) (then (return (i32.const 1))))
    (if (i32.and (i32.eq (local.get $first) (i32.const 60))
        (call $is_byte (i32.add (local.get $from) (i32.const 1)) (i32.const 47)))
      (then (return (i32.const 1))))
    (if (i32.eq (local.get $first) (i32.const 44)) (then
      (if (i32.eqz (call $is_first (local.get $end)))
        (then (return (call $is_before_value_word (local.get $closed)))))))
    (local.set $behind (local.get $from))
    (block $done (loop $operator
      (br_if $done (i32.eqz (i32.and (i32.load8_u offset=320 (call $byte (local.get $behind))) (i32.const 1))))
      (local.set $behind (i32.add (local.get $behind) (i32.const 1)))
      (br_if $operator (i32.lt_u (local.get $behind) (i32.add (local.get $from) (i32.const 3))))))
    (if (i32.or (i32.gt_u (local.get $behind) (local.get $from)) (i32.gt_u (local.get $from) (local.get $end)))
      (then (if (call $opens_literal (local.get $behind)) (then (return (i32.const 1))))))
    (if (i32.gt_u (local.get $behind) (local.get $from))
      (then (if (call $opens_made_of (local.get $behind)) (then (return (i32.const 1))))))
    (if (i32.eq (local.get $first) (i32.const 123)) (then (return (call $opens_accessors (local.get $from)))))
    (if (i32.eq (local.get $first) (i32.const 58))
      (then (if (call $is_typed_literal (i32.add (local.get $from) (i32.const 1)))
        (then (return (i32.const 1))))))
    (if (i32.gt_u (local.get $behind) (local.get $from))
      (then (if (i32.ne (local.get $first) (i32.const 44)) (then (return (i32.const 0)))))
      (else (if (i32.gt_u (local.get $from) (local.get $end))
        (then (if (call $is_typed_literal (local.get $from)) (then (return (i32.const 1))))))))
    (call $is_before_value_word (local.get $closed)))

  ;; The same, overClosing.
  (func $over_closing (param $at i32) (result i32)
    (if (i32.and (call $is_byte (local.get $at) (i32.const 92))
        (call $is_quoting (i32.add (local.get $at) (i32.const 1))))
      (then (local.set $at (i32.add (local.get $at) (i32.const 1)))))
    (local.set $at (i32.add (local.get $at) (call $is_quoting (local.get $at))))
    (i32.add (local.get $at) (call $is_byte (local.get $at) (i32.const 93))))

  ;; The same, overBlanks.
  (func $over_spaces (param $from i32) (result i32) (local $at i32)
    (local.set $at (local.get $from))
    (block $done (loop $each
      (br_if $done (i32.eqz (i32.and (call $class (local.get $at)) (i32.const 8))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $at) (i32.add (local.get $from) (i32.const 80))))))
    (local.get $at))

  ;; The same, opensLiteral.
  (func $opens_literal (param $from i32) (result i32) (local $at i32) (local $next i32) (local $byte i32)
    (local.set $at (call $over_spaces (local.get $from)))
    (local.set $next (i32.add (local.get $at) (call $is_byte (local.get $at) (i32.const 92))))
    (local.set $byte (call $byte (local.get $next)))
    (if (i32.eq (local.get $byte) (i32.const 10))
      (then (local.set $at (call $over_spaces (i32.add (local.get $next) (i32.const 1))))))
    (if (i32.eq (local.get $byte) (i32.const 13))
      (then (local.set $at (call $over_spaces (i32.add (local.get $next) (i32.const 2))))))
    (if (call $is_quoting (local.get $at)) (then (return (i32.const 1))))
    (local.set $byte (call $byte (local.get $at)))
    (i32.and
      (i32.or
        (i32.or (i32.eq (local.get $byte) (i32.const 64)) (i32.eq (local.get $byte) (i32.const 36)))
        (i32.or (i32.eq (local.get $byte) (i32.const 92)) (i32.and (call $class (local.get $at)) (i32.const 1))))
      (call $is_quoting (i32.add (local.get $at) (i32.const 1)))))

  ;; The same, opensAccessors: get and a semicolon.
  (func $opens_accessors (param $from i32) (result i32) (local $at i32)
    (local.set $at (i32.add (local.get $from) (i32.const 1)))
    (local.set $at (i32.add (local.get $at) (call $is_byte (local.get $at) (i32.const 32))))
    (i32.and
      (i32.and (call $is_byte (local.get $at) (i32.const 0x67))
        (call $is_byte (i32.add (local.get $at) (i32.const 1)) (i32.const 0x65)))
      (i32.and (call $is_byte (i32.add (local.get $at) (i32.const 2)) (i32.const 0x74))
        (call $is_byte (i32.add (local.get $at) (i32.const 3)) (i32.const 0x3b)))))

  ;; The same, opensMadeOf.
  (func $opens_made_of (param $from i32) (result i32) (local $at i32) (local $limit i32) (local $two i32)
    (local.set $at (call $over_spaces (local.get $from)))
    (local.set $limit (i32.add (local.get $at) (i32.const 60)))
    (block $done (loop $each
      (br_if $done (i32.eqz (i32.and (i32.load8_u offset=320 (call $byte (local.get $at))) (i32.const 8))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $at) (local.get $limit)))))
    (if (i32.eqz (call $is_byte (local.get $at) (i32.const 40))) (then (return (i32.const 0))))
    (local.set $two (i32.or (i32.const 0x2020) (i32.or (call $byte (i32.sub (local.get $at) (i32.const 2)))
      (i32.shl (call $byte (i32.sub (local.get $at) (i32.const 1))) (i32.const 8)))))
    ;; MADE_BY: te es ex in fy de 64 ng ay om tr.
    (block $known
      (br_if $known (i32.eq (local.get $two) (i32.const 0x6574)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x7365)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x7865)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x6e69)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x7966)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x6564)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x3436)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x676e)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x7961)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x6d6f)))
      (br_if $known (i32.eq (local.get $two) (i32.const 0x7274)))
      (return (i32.const 0)))
    (local.set $at (i32.add (local.get $at) (i32.const 1)))
    (i32.or (call $is_quoting (local.get $at))
      (i32.and (i32.ne (i32.const 0) (i32.and (call $class (local.get $at)) (i32.const 1)))
        (call $is_quoting (i32.add (local.get $at) (i32.const 1))))))

  ;; The same, isTypedLiteral.
  (func $is_typed_literal (param $from i32) (result i32) (local $at i32) (local $byte i32)
    (local.set $at (local.get $from))
    (loop $each
      (local.set $byte (call $byte (local.get $at)))
      (if (i32.eq (local.get $byte) (i32.const 61))
        (then (return (call $opens_literal (i32.add (local.get $at) (i32.const 1))))))
      (if (i32.and (i32.load8_u offset=320 (local.get $byte)) (i32.const 2)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $at) (i32.add (local.get $from) (i32.const 64)))))
    (i32.const 0))

  ;; The same, isBlank.
  (func $is_blank (param $at i32) (result i32)
    (i32.ne (i32.const 0) (i32.and (i32.load8_u offset=320 (call $byte (local.get $at))) (i32.const 4))))

  ;; The same, isBeforeValueWord: va and de, whatever their case.
  (func $is_before_value_word (param $from i32) (result i32) (local $at i32) (local $two i32)
    (local.set $at (local.get $from))
    (block $done (loop $each
      (br_if $done (i32.eqz (i32.or (call $is_byte (local.get $at) (i32.const 44)) (call $is_blank (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $at) (i32.add (local.get $from) (i32.const 64))))))
    (if (i32.eq (local.get $at) (local.get $from)) (then (return (i32.const 0))))
    (local.set $at (i32.add (local.get $at) (call $is_quoting (local.get $at))))
    (local.set $two (i32.or (i32.const 0x2020) (i32.or (call $byte (local.get $at))
      (i32.shl (call $byte (i32.add (local.get $at) (i32.const 1))) (i32.const 8)))))
    (i32.or (i32.eq (local.get $two) (i32.const 0x6176)) (i32.eq (local.get $two) (i32.const 0x6564))))

  ;; The same, isFirst.
  (func $is_first (param $end i32) (result i32) (local $at i32) (local $left i32)
    (local.set $at (i32.sub (call $name_start (local.get $end)) (i32.const 1)))
    (if (i32.eqz (call $is_quoting (local.get $at)))
      (then (return (call $is_byte (local.get $at) (i32.const 123)))))
    (local.set $at (i32.sub (local.get $at) (i32.const 1)))
    (local.set $left (i32.const 4))
    (block $done (loop $blanks
      (br_if $done (i32.eqz (i32.and (call $is_blank (local.get $at)) (i32.ne (local.get $left) (i32.const 0)))))
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br $blanks)))
    (i32.or (call $is_byte (local.get $at) (i32.const 123)) (call $is_byte (local.get $at) (i32.const 40))))

  ;; The same, nameStart.
  (func $name_start (param $end i32) (result i32) (local $start i32)
    (local.set $start (local.get $end))
    (block $done (loop $each
      (br_if $done (i32.eqz (call $is_name (i32.sub (local.get $start) (i32.const 1)))))
      (local.set $start (i32.sub (local.get $start) (i32.const 1)))
      (br_if $each (i32.lt_u (i32.sub (local.get $end) (local.get $start)) (i32.const 160)))))
    (local.get $start))

  ;; The same, mayBeBare.
  (func $may_be_bare (param $end i32) (result i32) (local $start i32) (local $at i32) (local $byte i32)
    (local.set $start (call $name_start (local.get $end)))
    (local.set $at (local.get $start))
    (block $done (loop $each
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (if (i32.and (call $is_byte (local.get $at) (i32.const 45))
          (call $is_byte (i32.add (local.get $at) (i32.const 1)) (i32.const 45)))
        (then (return (i32.const 1))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $each)))
    (local.set $byte (call $byte (i32.sub (local.get $start) (i32.const 1))))
    (if (i32.or (i32.eq (local.get $byte) (i32.const 63)) (i32.eq (local.get $byte) (i32.const 38)))
      (then (return (i32.const 1))))
    (i32.and (call $is_quoting (i32.sub (local.get $start) (i32.const 1)))
      (i32.or (call $is_byte (local.get $end) (i32.const 61)) (call $is_byte (local.get $end) (i32.const 58)))))

  ;; loose.ts, mayStandLoose: sixteen characters with a digit begin up to 40 behind the name.
  (func $may_stand_loose (param $end i32) (result i32) (local $run i32) (local $at i32)
    (local.set $run (local.get $end))
    (loop $runs
      (local.set $run (call $next_run (local.get $run) (i32.add (local.get $end) (i32.const 40))
        (i32.const 16) (i32.const 576)))
      (if (i32.eqz (local.get $run)) (then (return (i32.const 0))))
      (local.set $at (local.get $run))
      (loop $each
        (if (i32.lt_u (i32.sub (i32.load8_u (local.get $at)) (i32.const 48)) (i32.const 10))
          (then (return (i32.const 1))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br_if $each (i32.lt_u (local.get $at) (i32.add (local.get $run) (i32.const 16)))))
      (br $runs))
    (unreachable))

  ;; Whether one of the gates in a list lets the place pass, or the name that the word belongs to.
  (func $may_be_tried (param $gates i32) (param $hit i32) (result i32) (local $end i32) (local $length i32)
    (local.set $length (i32.load offset=4 (local.get $gates)))
    (if (i32.and (i32.ne (local.get $length) (i32.const 0)) (i32.ne (global.get $names) (i32.const 0))) (then
      (if (i32.eq (global.get $names) (i32.const 2)) (then (return (i32.const 1))))
      (if (call $may_have_value (i32.add (local.get $hit) (local.get $length))) (then (return (i32.const 1))))))
    (local.set $end (i32.load (local.get $gates)))
    (local.set $gates (i32.add (local.get $gates) (i32.const 4)))
    (local.set $end (i32.add (local.get $gates) (i32.shl (local.get $end) (i32.const 2))))
    (loop $each
      (if (i32.eq (local.get $gates) (local.get $end)) (then (return (i32.const 0))))
      (local.set $gates (i32.add (local.get $gates) (i32.const 4)))
      (br_if $each (i32.eqz (call $passes (i32.load (local.get $gates)) (local.get $hit)))))
    (i32.const 1))

  ;; A bit of the table at $table.
  (func $bit (param $table i32) (param $bit i32) (result i32)
    (i32.and (i32.const 1) (i32.shr_u
      (i32.load8_u (i32.add (local.get $table) (i32.shr_u (local.get $bit) (i32.const 3))))
      (i32.and (local.get $bit) (i32.const 7)))))

  ;; Compares the words whose window may stand at $place, and writes a u32 for each that begins in [$from, $to), ends
  ;; by $last and is let pass: (its beginning - $from) << 14 | its number. Returns where the next hit goes.
  (func $compare
    (param $place i32) (param $window i32) (param $from i32) (param $to i32) (param $last i32) (param $out i32)
    (result i32)
    (local $record i32) (local $start i32) (local $word i32) (local $length i32) (local $index i32) (local $byte i32)
    (local.set $record (i32.load offset=303936 (i32.shl
      (i32.shr_u (i32.mul (local.get $window) (i32.const 0x9e3779b1)) (i32.const 17)) (i32.const 2))))
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
        (if (i32.and (i32.ne (global.get $guarded) (i32.const 0)) (i32.ne (i32.load offset=40 (local.get $record)) (i32.const 0))) (then
          (br_if $differs (i32.eqz
            (call $may_be_tried (i32.load offset=40 (local.get $record)) (local.get $start))))))
        (i32.store (local.get $out) (i32.or
          (i32.shl (i32.sub (local.get $start) (local.get $from)) (i32.const 14))
          (i32.load offset=28 (local.get $record))))
        (local.set $out (i32.add (local.get $out) (i32.const 4))))
      (local.set $record (i32.load (local.get $record)))
      (br $records)))
    (local.get $out))

  ;; Looks at the windows that begin in [$from, $end) for words that begin in [$from, $to), in a text that ends at
  ;; $last; 32 bytes behind it can be read. Places go into a list at $places, which has room for all of them; hits
  ;; are written from $out on. Where $guarded is not 0, gates are asked, and $names is one less: of the text they can
  ;; see [$begin, $limit), and $goes_on is 0 where that is all of it. Returns where the hits end.
  (func (export "scan")
    (param $from i32) (param $to i32) (param $end i32) (param $last i32) (param $places i32) (param $out i32)
    (param $guarded i32) (param $begin i32) (param $limit i32) (param $goes_on i32)
    (result i32)
    (local $at i32) (local $next i32) (local $kept i32) (local $place i32) (local $window i32) (local $product i32)
    (local $fold v128) (local $spread v128) (local $hash v128)
    (local.set $fold (v128.const i32x4 0x20202020 0x20202020 0x20202020 0x20202020))
    (local.set $spread (v128.const i32x4 0xe3779b10 0xe3779b10 0xe3779b10 0xe3779b10))
    (global.set $guarded (local.get $guarded))
    (global.set $names (i32.sub (local.get $guarded) (i32.const 1)))
    (global.set $begin (local.get $begin))
    (global.set $limit (local.get $limit))
    (global.set $goes_on (local.get $goes_on))
    (local.set $at (local.get $from))
    (local.set $next (local.get $places))

    (block $done (loop $blocks
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))

      ;; The places 0, 4, 8 and 12.
      (local.set $hash (i32x4.shr_u
        (i32x4.mul (v128.or (v128.load offset=0 (local.get $at)) (local.get $fold)) (local.get $spread))
        (i32.const 14)))
      (i32.store (local.get $next) (local.get $at))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 4)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 8)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 12)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 3 (local.get $hash)))))

      ;; The places 1, 5, 9 and 13.
      (local.set $hash (i32x4.shr_u
        (i32x4.mul (v128.or (v128.load offset=1 (local.get $at)) (local.get $fold)) (local.get $spread))
        (i32.const 14)))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 1)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 5)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 9)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 13)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 3 (local.get $hash)))))

      ;; The places 2, 6, 10 and 14.
      (local.set $hash (i32x4.shr_u
        (i32x4.mul (v128.or (v128.load offset=2 (local.get $at)) (local.get $fold)) (local.get $spread))
        (i32.const 14)))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 2)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 6)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 10)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 14)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 3 (local.get $hash)))))

      ;; The places 3, 7, 11 and 15.
      (local.set $hash (i32x4.shr_u
        (i32x4.mul (v128.or (v128.load offset=3 (local.get $at)) (local.get $fold)) (local.get $spread))
        (i32.const 14)))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 3)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 7)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 11)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 15)))
      (local.set $next (i32.add (local.get $next)
        (i32.load8_u offset=41792 (i32x4.extract_lane 3 (local.get $hash)))))

      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $blocks)))

    (local.set $at (local.get $places))
    (local.set $kept (local.get $places))
    (block $sifted (loop $each
      (br_if $sifted (i32.ge_u (local.get $at) (local.get $next)))
      (local.set $place (i32.load (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (i32.store (local.get $kept) (local.get $place))
      (local.set $window (i32.or (i32.load (local.get $place)) (i32.const 0x20202020)))
      (local.set $product (i32.mul (local.get $window) (i32.const 0x9e3779b1)))
      (local.set $kept (i32.add (local.get $kept) (i32.shl
        (i32.or
          (call $bit (i32.const 832) (i32.shr_u
            (i32.mul
              (i32.xor (local.get $product)
                (i32.or (i32.load offset=2 (local.get $place)) (i32.const 0x20202020)))
              (i32.const 0x9e3779b1))
            (i32.const 14)))
          (i32.or
            (call $bit (i32.const 33600) (i32.shr_u (local.get $product) (i32.const 16)))
            (call $bit (i32.const 33600) (i32.shr_u
              (i32.mul (i32.and (local.get $window) (i32.const 0xffffff)) (i32.const 0x9e3779b1))
              (i32.const 16)))))
        (i32.const 2))))
      (br $each)))

    (block $compared (loop $each
      (br_if $compared (i32.ge_u (local.get $places) (local.get $kept)))
      (local.set $place (i32.load (local.get $places)))
      (local.set $places (i32.add (local.get $places) (i32.const 4)))
      ;; The last block may lie partly behind the end.
      (br_if $each (i32.ge_u (local.get $place) (local.get $end)))
      (local.set $window (i32.or (i32.load (local.get $place)) (i32.const 0x20202020)))
      (local.set $out (call $compare (local.get $place) (local.get $window)
        (local.get $from) (local.get $to) (local.get $last) (local.get $out)))
      (local.set $out (call $compare (local.get $place) (i32.and (local.get $window) (i32.const 0xffffff))
        (local.get $from) (local.get $to) (local.get $last) (local.get $out)))
      (br $each)))
    (local.get $out))

  ;; Enters the words of the records in [$at, $end) in all the tables by which they are looked up.
  (func (export "enter") (param $at i32) (param $end i32)
    (local $window i32) (local $product i32) (local $head i32) (local $six i32)
    (block $done (loop $records
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $window (i32.load offset=4 (local.get $at)))
      (local.set $product (i32.mul (local.get $window) (i32.const 0x9e3779b1)))
      (local.set $head (i32.shl (i32.shr_u (local.get $product) (i32.const 17)) (i32.const 2)))
      (i32.store (local.get $at) (i32.load offset=303936 (local.get $head)))
      (i32.store offset=303936 (local.get $head) (local.get $at))
      (local.set $six (i32.load offset=40 (local.get $at)))
      (i32.store offset=40 (local.get $at) (i32.const 0))
      (if (local.get $six)
        (then (call $set_bit (i32.const 832) (i32.shr_u
          (i32.mul (i32.xor (local.get $product) (local.get $six)) (i32.const 0x9e3779b1))
          (i32.const 14))))
        (else (call $set_bit (i32.const 33600) (i32.shr_u (local.get $product) (i32.const 16)))))
      (call $set_flag (local.get $window))
      ;; Of a word of three any fourth byte will do, of which four bits count.
      (if (i32.lt_u (i32.load offset=24 (local.get $at)) (i32.const 4)) (then
        (loop $fourths
          (local.set $window (i32.add (local.get $window) (i32.const 0x01000000)))
          (call $set_flag (local.get $window))
          (br_if $fourths (i32.lt_u (local.get $window) (i32.const 0x0f000000))))))
      (local.set $at (i32.add (local.get $at) (i32.const 44)))
      (br $records))))

  (func $set_flag (param $window i32)
    (i32.store8 offset=41792
      (i32.shr_u (i32.mul (local.get $window) (i32.const 0xe3779b10)) (i32.const 14)) (i32.const 4)))

  (func $set_bit (param $table i32) (param $bit i32) (local $at i32)
    (local.set $at (i32.add (local.get $table) (i32.shr_u (local.get $bit) (i32.const 3))))
    (i32.store8 (local.get $at) (i32.or (i32.load8_u (local.get $at))
      (i32.shl (i32.const 1) (i32.and (local.get $bit) (i32.const 7))))))

  ;; 0 to 63 for a character of either alphabet of base64, 255 for any other.
  (func $sixth (param $at i32) (result i32) (local $byte i32)
    (local.set $byte (i32.load8_u (local.get $at)))
    (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 65)) (i32.const 26))
      (then (return (i32.sub (local.get $byte) (i32.const 65)))))
    (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 26))
      (then (return (i32.sub (local.get $byte) (i32.const 71)))))
    (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 48)) (i32.const 10))
      (then (return (i32.add (local.get $byte) (i32.const 4)))))
    ;; + and - are 62, / and _ are 63.
    (if (i32.or (i32.eq (local.get $byte) (i32.const 43)) (i32.eq (local.get $byte) (i32.const 45)))
      (then (return (i32.const 62))))
    (if (i32.or (i32.eq (local.get $byte) (i32.const 47)) (i32.eq (local.get $byte) (i32.const 95)))
      (then (return (i32.const 63))))
    (i32.const 255))

  ;; Whether a byte is one of printable text, of its line breaks and tabs, or the zero of UTF-16.
  (func $is_text (param $byte i32) (result i32)
    (i32.or
      (i32.lt_u (i32.sub (local.get $byte) (i32.const 32)) (i32.const 95))
      (i32.or (i32.eqz (local.get $byte))
        (i32.or (i32.eq (local.get $byte) (i32.const 9))
          (i32.or (i32.eq (local.get $byte) (i32.const 10)) (i32.eq (local.get $byte) (i32.const 13)))))))

  ;; Whether the first sixteen characters of a run are base64 of text.
  (func $begins_as_base64 (param $at i32) (result i32) (local $end i32) (local $three i32)
    (local.set $end (i32.add (local.get $at) (i32.const 16)))
    (loop $fours
      (local.set $three (i32.or
        (i32.or (i32.shl (call $sixth (local.get $at)) (i32.const 18))
          (i32.shl (call $sixth (i32.add (local.get $at) (i32.const 1))) (i32.const 12)))
        (i32.or (i32.shl (call $sixth (i32.add (local.get $at) (i32.const 2))) (i32.const 6))
          (call $sixth (i32.add (local.get $at) (i32.const 3))))))
      (if (i32.eqz (i32.and (call $is_text (i32.shr_u (local.get $three) (i32.const 16)))
          (i32.and (call $is_text (i32.and (i32.shr_u (local.get $three) (i32.const 8)) (i32.const 255)))
            (call $is_text (i32.and (local.get $three) (i32.const 255))))))
        (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $fours (i32.lt_u (local.get $at) (local.get $end))))
    (i32.const 1))

  ;; 0 to 15 for a digit of hex, 255 for any other character.
  (func $hex (param $at i32) (result i32) (local $byte i32)
    (local.set $byte (i32.load8_u (local.get $at)))
    (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 48)) (i32.const 10))
      (then (return (i32.sub (local.get $byte) (i32.const 48)))))
    (local.set $byte (i32.or (local.get $byte) (i32.const 32)))
    (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 6))
      (then (return (i32.sub (local.get $byte) (i32.const 87)))))
    (i32.const 255))

  ;; Whether the first sixteen characters of a run, behind 0x where it has that, are hex of text: no digest's are.
  (func $begins_as_hex (param $at i32) (result i32) (local $end i32)
    (if (i32.eq (i32.load16_u (local.get $at)) (i32.const 0x7830))
      (then (local.set $at (i32.add (local.get $at) (i32.const 2)))))
    (local.set $end (i32.add (local.get $at) (i32.const 16)))
    (loop $pairs
      (if (i32.gt_u
          (i32.or (i32.shl (call $hex (local.get $at)) (i32.const 4)) (call $hex (i32.add (local.get $at) (i32.const 1))))
          (i32.const 126))
        (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (br_if $pairs (i32.lt_u (local.get $at) (local.get $end))))
    (i32.const 1))

  ;; 1 where the run of base64 characters that begins at $at says text.
  (func $of_run (param $at i32) (result i32)
    (i32.or (call $begins_as_base64 (local.get $at)) (call $begins_as_hex (local.get $at))))

  (func $is_quote (param $at i32) (result i32) (local $byte i32)
    (local.set $byte (i32.load8_u (local.get $at)))
    (i32.or (i32.eq (local.get $byte) (i32.const 34))
      (i32.or (i32.eq (local.get $byte) (i32.const 39)) (i32.eq (local.get $byte) (i32.const 96)))))

  ;; The next place from $at on, $step by $step, where there is no blank; at most 600 on.
  (func $over_blanks (param $at i32) (param $step i32) (result i32) (local $byte i32) (local $left i32)
    (local.set $left (i32.const 600))
    (block $done (loop $blanks
      (local.set $byte (i32.load8_u (local.get $at)))
      (br_if $done (i32.gt_u (local.get $byte) (i32.const 32)))
      (br_if $done (i32.eqz (local.get $left)))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (local.set $at (i32.add (local.get $at) (local.get $step)))
      (br $blanks)))
    (local.get $at))

  ;; Whether there are quotes on either side, behind blanks.
  (func $is_between_quotes (param $at i32) (result i32)
    (if (i32.eqz (call $is_quote (call $over_blanks (i32.sub (local.get $at) (i32.const 1)) (i32.const -1))))
      (then (return (i32.const 0))))
    (call $is_quote (call $over_blanks (i32.add (local.get $at) (i32.const 1)) (i32.const 1))))

  ;; The sign that the %, +, backslash or line break at $at is, where it is one.
  (func $of_mark (param $at i32) (result i32) (local $byte i32) (local $next i32)
    (local.set $byte (i32.load8_u (local.get $at)))
    (local.set $next (i32.load8_u offset=1 (local.get $at)))
    (if (i32.eq (local.get $byte) (i32.const 37))
      (then (return (i32.shl (i32.and
        (i32.eq (i32.load8_u offset=3 (local.get $at)) (i32.const 37))
        (i32.eq (i32.load8_u offset=6 (local.get $at)) (i32.const 37))) (i32.const 1)))))
    (if (i32.eq (local.get $byte) (i32.const 10))
      (then (return (i32.shl (call $is_between_quotes (local.get $at)) (i32.const 10)))))
    (if (i32.eq (local.get $byte) (i32.const 43))
      (then (return (i32.shl (call $is_between_quotes (local.get $at)) (i32.const 4)))))
    (if (i32.eq (local.get $next) (i32.const 120))
      (then (return (i32.shl (i32.eq (i32.load8_u offset=4 (local.get $at)) (i32.const 92)) (i32.const 2)))))
    (if (i32.eq (local.get $next) (i32.const 117))
      (then (return (i32.shl (i32.eq (i32.load8_u offset=6 (local.get $at)) (i32.const 92)) (i32.const 3)))))
    (if (i32.eq (local.get $next) (i32.const 49))
      (then (return (i32.shl
        (i32.eq (i32.load16_u offset=4 (local.get $at)) (i32.const 0x315c)) (i32.const 6)))))
    (if (i32.eq (local.get $next) (i32.const 13))
      (then (local.set $next (i32.load8_u offset=2 (local.get $at)))))
    (if (i32.eq (local.get $next) (i32.const 10))
      (then (return (i32.shl
        (i32.gt_u (i32.load8_u (i32.sub (local.get $at) (i32.const 1))) (i32.const 32)) (i32.const 5)))))
    (i32.const 0))

  ;; The signs (signs.ts has their bits) that stand in [$from, $to) of what is written in another way: long runs of
  ;; base64 or hex that begin as text, escapes in a row, literals with a plus sign between, a line that goes on behind
  ;; a backslash; where $lines is 1, literals with a line break between. There may be more of them than there is, never fewer. 1024 bytes on either side can be read.
  ;;
  ;; The class of a byte is what the bits of its lower half and its upper half have in common: 1, 2, 4, 8 and 16 are
  ;; the letters, digits and symbols of base64, 32 is % and +, 64 the backslash, 128 the line break.
  (func (export "signs") (param $from i32) (param $to i32) (param $lines i32) (result i32)
    (local $at i32) (local $run i32) (local $in i32) (local $marks i32) (local $lead i32) (local $signs i32)
    (local $lower v128) (local $upper v128) (local $text v128) (local $classes v128) (local $marking v128)
    (local.set $lower (v128.const i8x16 10 11 11 11 11 43 11 11 11 11 131 49 65 17 1 21))
    (local.set $upper (v128.const i8x16 128 0 48 8 1 70 1 2 0 0 0 0 0 0 0 0))
    (local.set $marking (i8x16.splat (i32.or (i32.const 96) (i32.shl (local.get $lines) (i32.const 7)))))
    (local.set $at (local.get $from))
    (block $done (loop $blocks
      (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
      (local.set $text (v128.load (local.get $at)))
      (local.set $classes (v128.and
        (i8x16.swizzle (local.get $lower) (v128.and (local.get $text) (i8x16.splat (i32.const 15))))
        (i8x16.swizzle (local.get $upper) (i8x16.shr_u (local.get $text) (i32.const 4)))))
      (local.set $in (i8x16.bitmask (i8x16.ne
        (v128.and (local.get $classes) (i8x16.splat (i32.const 31))) (i8x16.splat (i32.const 0)))))
      (local.set $marks (i8x16.bitmask (i8x16.ne
        (v128.and (local.get $classes) (local.get $marking)) (i8x16.splat (i32.const 0)))))

      ;; $run is how long the run is that goes on in this block. One of 27 never lies in one block alone.
      (if (i32.eq (local.get $in) (i32.const 0xffff))
        (then (local.set $run (i32.add (local.get $run) (i32.const 16))))
        (else
          (local.set $lead (i32.ctz (i32.xor (local.get $in) (i32.const -1))))
          (if (i32.ge_u (i32.add (local.get $run) (local.get $lead)) (i32.const 27))
            (then (local.set $signs (i32.or (local.get $signs)
              (call $of_run (i32.sub (local.get $at) (local.get $run)))))))
          (local.set $run (i32.clz (i32.shl (i32.xor (local.get $in) (i32.const 0xffff)) (i32.const 16))))))

      (block $no_marks (loop $each
        (br_if $no_marks (i32.eqz (local.get $marks)))
        (local.set $signs (i32.or (local.get $signs)
          (call $of_mark (i32.add (local.get $at) (i32.ctz (local.get $marks))))))
        (local.set $marks (i32.and (local.get $marks) (i32.sub (local.get $marks) (i32.const 1))))
        (br $each)))

      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $blocks)))
    (if (i32.ge_u (local.get $run) (i32.const 27))
      (then (local.set $signs (i32.or (local.get $signs)
        (call $of_run (i32.sub (local.get $at) (local.get $run)))))))
    (local.get $signs)))
