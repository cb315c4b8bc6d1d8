;; Unpacks what zlib has packed, as git keeps each object: https://www.rfc-editor.org/rfc/rfc1950 and rfc1951.
;;
;; A history is a hundred thousand objects of a kilobyte or so. For each of them zlib is set up and asked through
;; several layers of Node, which takes longer than the work itself; here an object is one call.
;;
;; The memory is laid out by inflate.ts, which names where the input and the output lie:
;;          0  LENGTHS      320 bytes: how long the code of each symbol is
;;        320  ORDER        19 bytes: in which order the lengths of the codes for lengths come
;;        384  NEXT         16 u32: while a code is read, where the next symbol of each length goes
;;       1024  LITERALS     the code of literals and lengths
;;       7168  DISTANCES    the code of distances; before there is one, that of the lengths of both
;;
;; A code is up to 1024 entries (u32), by the next bits of the input: ten for literals, eight for distances and seven for
;; lengths of codes, as fewer are made sooner; from 4096 on 16 u32, how many symbols have a code of each
;; length; then the entries of all symbols, shorter codes first. An entry is, from the lowest bit on: 4 bits, the
;; length of the code, 0 where it is longer than those bits; 4 bits, how many bits follow that count for the value; 2 bits,
;; 0 for a literal, 1 for a length or distance, 2 for the end of a block, 3 for what may not be; and 16 bits, the value.
(module
  (memory (import "inflate" "memory") 1)
  ;; Whether the codes in the memory are the fixed ones, which most small objects are packed with.
  (global $fixed (mut i32) (i32.const 0))
  (data (i32.const 320) "\10\11\12\00\08\07\09\06\0a\05\0b\04\0c\03\0d\02\0e\01\0f")

  ;; The entry of a symbol without the length of its code. $kind: 0 for lengths of codes, 1 for literals and lengths,
  ;; 2 for distances.
  (func $entry (param $symbol i32) (param $kind i32) (result i32)
    (local $extra i32)
    (if (i32.eqz (local.get $kind)) (then (return (i32.shl (local.get $symbol) (i32.const 16)))))
    (if (i32.eq (local.get $kind) (i32.const 2)) (then
      (if (i32.gt_u (local.get $symbol) (i32.const 29)) (then (return (i32.const 0x300))))
      (if (i32.lt_u (local.get $symbol) (i32.const 4))
        (then (return (i32.or (i32.shl (i32.add (local.get $symbol) (i32.const 1)) (i32.const 16)) (i32.const 0x100)))))
      (local.set $extra (i32.sub (i32.shr_u (local.get $symbol) (i32.const 1)) (i32.const 1)))
      (return (i32.or
        (i32.or (i32.shl (local.get $extra) (i32.const 4)) (i32.const 0x100))
        (i32.shl
          (i32.add (i32.const 1)
            (i32.shl (i32.add (i32.const 2) (i32.and (local.get $symbol) (i32.const 1))) (local.get $extra)))
          (i32.const 16))))))
    (if (i32.lt_u (local.get $symbol) (i32.const 256))
      (then (return (i32.shl (local.get $symbol) (i32.const 16)))))
    (if (i32.eq (local.get $symbol) (i32.const 256)) (then (return (i32.const 0x200))))
    (local.set $symbol (i32.sub (local.get $symbol) (i32.const 257)))
    (if (i32.gt_u (local.get $symbol) (i32.const 28)) (then (return (i32.const 0x300))))
    (if (i32.eq (local.get $symbol) (i32.const 28)) (then (return (i32.const 0x1020100)))) ;; 258
    (if (i32.lt_u (local.get $symbol) (i32.const 8))
      (then (return (i32.or (i32.shl (i32.add (local.get $symbol) (i32.const 3)) (i32.const 16)) (i32.const 0x100)))))
    (local.set $extra (i32.sub (i32.shr_u (local.get $symbol) (i32.const 2)) (i32.const 1)))
    (i32.or
      (i32.or (i32.shl (local.get $extra) (i32.const 4)) (i32.const 0x100))
      (i32.shl
        (i32.add (i32.const 3)
          (i32.shl (i32.add (i32.const 4) (i32.and (local.get $symbol) (i32.const 3))) (local.get $extra)))
        (i32.const 16))))

  ;; Makes a code of the lengths of its symbols, $n bytes from $lengths on, to be looked up by so many bits. Returns 0 where there are too many short
  ;; ones. One that leaves codes unused is taken: they are an error where they come.
  (func $build
    (param $code i32) (param $lengths i32) (param $n i32) (param $kind i32) (param $width i32) (result i32)
    (local $index i32) (local $length i32) (local $left i32) (local $total i32) (local $at i32)
    (local $known i32) (local $bits i32) (local $ones i32) (local $entry i32)
    (memory.fill (i32.add (local.get $code) (i32.const 4096)) (i32.const 0) (i32.const 64))
    (loop $count
      (local.set $at (i32.add (local.get $code)
        (i32.shl (i32.load8_u (i32.add (local.get $lengths) (local.get $index))) (i32.const 2))))
      (i32.store offset=4096 (local.get $at) (i32.add (i32.load offset=4096 (local.get $at)) (i32.const 1)))
      (br_if $count (i32.lt_u
        (local.tee $index (i32.add (local.get $index) (i32.const 1))) (local.get $n))))
    (i32.store offset=4096 (local.get $code) (i32.const 0))

    (local.set $left (i32.const 1))
    (local.set $length (i32.const 4))
    (loop $sum ;; $length counts in fours, as places do.
      (i32.store offset=384 (local.get $length) (local.get $total))
      (local.set $at (i32.load offset=4096 (i32.add (local.get $code) (local.get $length))))
      (local.set $total (i32.add (local.get $total) (local.get $at)))
      (local.set $left (i32.sub (i32.shl (local.get $left) (i32.const 1)) (local.get $at)))
      (if (i32.lt_s (local.get $left) (i32.const 0)) (then (return (i32.const 0))))
      (br_if $sum (i32.lt_u (local.tee $length (i32.add (local.get $length) (i32.const 4))) (i32.const 64))))

    (local.set $index (i32.const 0))
    (loop $sort
      (local.set $length (i32.load8_u (i32.add (local.get $lengths) (local.get $index))))
      (if (local.get $length) (then
        (local.set $at (i32.shl (local.get $length) (i32.const 2)))
        (local.set $left (i32.load offset=384 (local.get $at)))
        (i32.store offset=384 (local.get $at) (i32.add (local.get $left) (i32.const 1)))
        (i32.store offset=4160 (i32.add (local.get $code) (i32.shl (local.get $left) (i32.const 2)))
          (i32.or (call $entry (local.get $index) (local.get $kind)) (local.get $length)))))
      (br_if $sort (i32.lt_u
        (local.tee $index (i32.add (local.get $index) (i32.const 1))) (local.get $n))))

    ;; The entries are right for the first $known bits, and are doubled for each bit more. $bits is the next code with
    ;; its first bit lowest, as the input has it.
    (i32.store (local.get $code) (i32.const 0))
    (local.set $index (i32.const 0))
    (block $all (loop $fill
      (br_if $all (i32.ge_u (local.get $index) (local.get $total)))
      (local.set $entry
        (i32.load offset=4160 (i32.add (local.get $code) (i32.shl (local.get $index) (i32.const 2)))))
      (local.set $length (i32.and (local.get $entry) (i32.const 15)))
      (br_if $all (i32.gt_u (local.get $length) (local.get $width)))
      (local.set $known (call $double (local.get $code) (local.get $known) (local.get $length)))
      (i32.store (i32.add (local.get $code) (i32.shl (local.get $bits) (i32.const 2))) (local.get $entry))
      (local.set $ones (i32.xor (local.get $bits)
        (i32.sub (i32.shl (i32.const 1) (local.get $length)) (i32.const 1))))
      (br_if $all (i32.eqz (local.get $ones)))
      (local.set $at (i32.shr_u (i32.const 0x80000000) (i32.clz (local.get $ones))))
      (local.set $bits (i32.or (local.get $at)
        (i32.and (local.get $bits) (i32.sub (local.get $at) (i32.const 1)))))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br $fill)))
    (drop (call $double (local.get $code) (local.get $known) (local.get $width)))
    (i32.const 1))

  ;; Doubles the entries for $known bits until they are for $wanted.
  (func $double (param $code i32) (param $known i32) (param $wanted i32) (result i32)
    (local $size i32) (local $at i32) (local $end i32)
    (block $done (loop $more
      (br_if $done (i32.ge_u (local.get $known) (local.get $wanted)))
      (local.set $size (i32.shl (i32.const 4) (local.get $known)))
      (local.set $end (i32.add (local.get $code) (local.get $size)))
      (local.set $at (local.get $code))
      (loop $sixteen ;; the first few entries with some that are written later
        (v128.store (i32.add (local.get $at) (local.get $size)) (v128.load (local.get $at)))
        (br_if $sixteen (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $known (i32.add (local.get $known) (i32.const 1)))
      (br $more)))
    (local.get $known))

  ;; The entry of a code of more bits than are looked up, of which there are few; 0 where there is none.
  (func $long (param $code i32) (param $bits i64) (result i32)
    (local $value i32) (local $first i32) (local $index i32) (local $count i32) (local $length i32)
    (local.set $length (i32.const 4))
    (loop $longer
      (local.set $value (i32.or (local.get $value) (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1))))
      (local.set $count (i32.load offset=4096 (i32.add (local.get $code) (local.get $length))))
      (if (i32.lt_s (i32.sub (local.get $value) (local.get $first)) (local.get $count)) (then
        (return (i32.load offset=4160 (i32.add (local.get $code) (i32.shl
          (i32.add (local.get $index) (i32.sub (local.get $value) (local.get $first))) (i32.const 2)))))))
      (local.set $index (i32.add (local.get $index) (local.get $count)))
      (local.set $first (i32.shl (i32.add (local.get $first) (local.get $count)) (i32.const 1)))
      (local.set $value (i32.shl (local.get $value) (i32.const 1)))
      (local.set $bits (i64.shr_u (local.get $bits) (i64.const 1)))
      (br_if $longer (i32.lt_u
        (local.tee $length (i32.add (local.get $length) (i32.const 4))) (i32.const 64))))
    (i32.const 0))

  ;; Unpacks [$at, $end) to [$out, $limit). 16 bytes behind either may be read or written. Returns how many bytes it
  ;; gave; -1 where the input is broken, its checksum is wrong or it gives more than there is room for.
  (func (export "inflate") (param $at i32) (param $end i32) (param $out i32) (param $limit i32) (result i32)
    (local $bits i64) (local $count i32) (local $begin i32) (local $last i32) (local $entry i32) (local $length i32)
    (local $distance i32) (local $from i32) (local $literals i32) (local $all i32) (local $filled i32)
    (local $repeated i32)
    (local.set $begin (local.get $out))
    (block $broken
      ;; CM = 8, no dictionary, a multiple of 31.
      (br_if $broken (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 6)))
      (br_if $broken (i32.ne (i32.and (i32.load16_u (local.get $at)) (i32.const 0x200f)) (i32.const 8)))
      (br_if $broken (i32.rem_u (i32.or (i32.shl (i32.load8_u (local.get $at)) (i32.const 8))
        (i32.load8_u offset=1 (local.get $at))) (i32.const 31)))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))

      (block $ended (loop $blocks
        (br_if $broken (i32.gt_u (local.get $at) (i32.add (local.get $end) (i32.const 8))))
        (local.set $bits (i64.or (local.get $bits)
          (i64.shl (i64.load (local.get $at)) (i64.extend_i32_u (local.get $count)))))
        (local.set $at (i32.add (local.get $at)
          (i32.shr_u (i32.sub (i32.const 63) (local.get $count)) (i32.const 3))))
        (local.set $count (i32.or (local.get $count) (i32.const 56)))
        (local.set $last (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1)))
        (local.set $entry (i32.and (i32.wrap_i64 (i64.shr_u (local.get $bits) (i64.const 1))) (i32.const 3)))
        (local.set $bits (i64.shr_u (local.get $bits) (i64.const 3)))
        (local.set $count (i32.sub (local.get $count) (i32.const 3)))
        (br_if $broken (i32.eq (local.get $entry) (i32.const 3)))

        (if (i32.eqz (local.get $entry)) (then
          ;; Bytes as they are, behind their length and the same inverted.
          (local.set $at (i32.sub (local.get $at) (i32.shr_u (local.get $count) (i32.const 3))))
          (local.set $bits (i64.const 0))
          (local.set $count (i32.const 0))
          (br_if $broken (i32.gt_u (i32.add (local.get $at) (i32.const 4)) (local.get $end)))
          (local.set $length (i32.load16_u (local.get $at)))
          (br_if $broken (i32.ne (i32.xor (local.get $length) (i32.load16_u offset=2 (local.get $at)))
            (i32.const 0xffff)))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $broken (i32.gt_u (local.get $length) (i32.sub (local.get $end) (local.get $at))))
          (br_if $broken (i32.gt_u (local.get $length) (i32.sub (local.get $limit) (local.get $out))))
          (memory.copy (local.get $out) (local.get $at) (local.get $length))
          (local.set $at (i32.add (local.get $at) (local.get $length)))
          (local.set $out (i32.add (local.get $out) (local.get $length))))
        (else
          (if (i32.eq (local.get $entry) (i32.const 1))
            (then
              (if (i32.eqz (global.get $fixed)) (then
                (memory.fill (i32.const 0) (i32.const 8) (i32.const 144))
                (memory.fill (i32.const 144) (i32.const 9) (i32.const 112))
                (memory.fill (i32.const 256) (i32.const 7) (i32.const 24))
                (memory.fill (i32.const 280) (i32.const 8) (i32.const 8))
                (drop (call $build (i32.const 1024) (i32.const 0) (i32.const 288) (i32.const 1) (i32.const 10)))
                (memory.fill (i32.const 0) (i32.const 5) (i32.const 30))
                (drop (call $build (i32.const 7168) (i32.const 0) (i32.const 30) (i32.const 2) (i32.const 8)))
                (global.set $fixed (i32.const 1)))))
            (else
              (global.set $fixed (i32.const 0))
              (local.set $literals (i32.add (i32.const 257)
                (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 31))))
              (local.set $all (i32.add (local.get $literals) (i32.add (i32.const 1)
                (i32.and (i32.wrap_i64 (i64.shr_u (local.get $bits) (i64.const 5))) (i32.const 31)))))
              (local.set $length (i32.add (i32.const 4)
                (i32.and (i32.wrap_i64 (i64.shr_u (local.get $bits) (i64.const 10))) (i32.const 15))))
              (br_if $broken (i32.gt_u (local.get $literals) (i32.const 286)))
              (local.set $bits (i64.shr_u (local.get $bits) (i64.const 14)))
              (local.set $count (i32.sub (local.get $count) (i32.const 14)))

              ;; The lengths of the codes for lengths, three bits each.
              (memory.fill (i32.const 0) (i32.const 0) (i32.const 19))
              (local.set $filled (i32.const 0))
              (loop $orders
                (local.set $bits (i64.or (local.get $bits)
                  (i64.shl (i64.load (local.get $at)) (i64.extend_i32_u (local.get $count)))))
                (local.set $at (i32.add (local.get $at)
                  (i32.shr_u (i32.sub (i32.const 63) (local.get $count)) (i32.const 3))))
                (local.set $count (i32.or (local.get $count) (i32.const 56)))
                (i32.store8 (i32.load8_u offset=320 (local.get $filled))
                  (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 7)))
                (local.set $bits (i64.shr_u (local.get $bits) (i64.const 3)))
                (local.set $count (i32.sub (local.get $count) (i32.const 3)))
                (br_if $orders (i32.lt_u
                  (local.tee $filled (i32.add (local.get $filled) (i32.const 1))) (local.get $length))))
              (br_if $broken (i32.eqz
                (call $build (i32.const 7168) (i32.const 0) (i32.const 19) (i32.const 0) (i32.const 7))))

              ;; The lengths of both codes, one behind the other; 16 repeats the last one, 17 and 18 are zeros.
              (local.set $filled (i32.const 0))
              (loop $lengths
                (br_if $broken (i32.gt_u (local.get $at) (i32.add (local.get $end) (i32.const 8))))
                (local.set $bits (i64.or (local.get $bits)
                  (i64.shl (i64.load (local.get $at)) (i64.extend_i32_u (local.get $count)))))
                (local.set $at (i32.add (local.get $at)
                  (i32.shr_u (i32.sub (i32.const 63) (local.get $count)) (i32.const 3))))
                (local.set $count (i32.or (local.get $count) (i32.const 56)))
                (local.set $entry (i32.load offset=7168
                  (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 127)) (i32.const 2))))
                (br_if $broken (i32.eqz (local.get $entry)))
                (local.set $length (i32.and (local.get $entry) (i32.const 15)))
                (local.set $bits (i64.shr_u (local.get $bits) (i64.extend_i32_u (local.get $length))))
                (local.set $count (i32.sub (local.get $count) (local.get $length)))
                (local.set $entry (i32.shr_u (local.get $entry) (i32.const 16)))
                (if (i32.lt_u (local.get $entry) (i32.const 16))
                  (then
                    (i32.store8 (local.get $filled) (local.get $entry))
                    (local.set $filled (i32.add (local.get $filled) (i32.const 1))))
                  (else
                    (local.set $repeated (i32.const 0))
                    (if (i32.eq (local.get $entry) (i32.const 16)) (then
                      (br_if $broken (i32.eqz (local.get $filled)))
                      (local.set $repeated (i32.load8_u (i32.sub (local.get $filled) (i32.const 1))))))
                    ;; 2, 3 or 7 bits say how many, from 3, 3 or 11 on.
                    (local.set $distance (select (i32.const 7)
                      (i32.sub (local.get $entry) (i32.const 14)) (i32.eq (local.get $entry) (i32.const 18))))
                    (local.set $length (i32.add
                      (select (i32.const 11) (i32.const 3) (i32.eq (local.get $entry) (i32.const 18)))
                      (i32.and (i32.wrap_i64 (local.get $bits))
                        (i32.sub (i32.shl (i32.const 1) (local.get $distance)) (i32.const 1)))))
                    (local.set $bits (i64.shr_u (local.get $bits) (i64.extend_i32_u (local.get $distance))))
                    (local.set $count (i32.sub (local.get $count) (local.get $distance)))
                    (br_if $broken (i32.gt_u (i32.add (local.get $filled) (local.get $length)) (local.get $all)))
                    (memory.fill (local.get $filled) (local.get $repeated) (local.get $length))
                    (local.set $filled (i32.add (local.get $filled) (local.get $length)))))
                (br_if $lengths (i32.lt_u (local.get $filled) (local.get $all))))
              (br_if $broken (i32.eqz
                (call $build (i32.const 1024) (i32.const 0) (local.get $literals) (i32.const 1) (i32.const 10))))
              (br_if $broken (i32.eqz (call $build (i32.const 7168) (local.get $literals)
                (i32.sub (local.get $all) (local.get $literals)) (i32.const 2) (i32.const 8))))))

          (block $block_ended (loop $symbols
            ;; Enough for a literal; for a length and its distance more is needed, of which there are fewer.
            (if (i32.lt_u (local.get $count) (i32.const 15)) (then
              (br_if $broken (i32.gt_u (local.get $at) (i32.add (local.get $end) (i32.const 8))))
              (local.set $bits (i64.or (local.get $bits)
                (i64.shl (i64.load (local.get $at)) (i64.extend_i32_u (local.get $count)))))
              (local.set $at (i32.add (local.get $at)
                (i32.shr_u (i32.sub (i32.const 63) (local.get $count)) (i32.const 3))))
              (local.set $count (i32.or (local.get $count) (i32.const 56)))))
            (local.set $entry (i32.load offset=1024
              (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1023)) (i32.const 2))))
            (if (i32.eqz (local.get $entry)) (then
              (local.set $entry (call $long (i32.const 1024) (local.get $bits)))
              (br_if $broken (i32.eqz (local.get $entry)))))
            (local.set $length (i32.and (local.get $entry) (i32.const 15)))
            (local.set $bits (i64.shr_u (local.get $bits) (i64.extend_i32_u (local.get $length))))
            (local.set $count (i32.sub (local.get $count) (local.get $length)))
            (if (i32.eqz (i32.and (local.get $entry) (i32.const 0x300))) (then
              (br_if $broken (i32.ge_u (local.get $out) (local.get $limit)))
              (i32.store8 (local.get $out) (i32.shr_u (local.get $entry) (i32.const 16)))
              (local.set $out (i32.add (local.get $out) (i32.const 1)))
              (br $symbols)))
            (br_if $block_ended (i32.eq (i32.and (local.get $entry) (i32.const 0x300)) (i32.const 0x200)))
            (br_if $broken (i32.and (local.get $entry) (i32.const 0x200)))

            (if (i32.lt_u (local.get $count) (i32.const 33)) (then
              (br_if $broken (i32.gt_u (local.get $at) (i32.add (local.get $end) (i32.const 8))))
              (local.set $bits (i64.or (local.get $bits)
                (i64.shl (i64.load (local.get $at)) (i64.extend_i32_u (local.get $count)))))
              (local.set $at (i32.add (local.get $at)
                (i32.shr_u (i32.sub (i32.const 63) (local.get $count)) (i32.const 3))))
              (local.set $count (i32.or (local.get $count) (i32.const 56)))))
            (local.set $length (i32.add (i32.shr_u (local.get $entry) (i32.const 16))
              (i32.and (i32.wrap_i64 (local.get $bits)) (i32.sub
                (i32.shl (i32.const 1) (i32.and (i32.shr_u (local.get $entry) (i32.const 4)) (i32.const 15)))
                (i32.const 1)))))
            (local.set $entry (i32.and (i32.shr_u (local.get $entry) (i32.const 4)) (i32.const 15)))
            (local.set $bits (i64.shr_u (local.get $bits) (i64.extend_i32_u (local.get $entry))))
            (local.set $count (i32.sub (local.get $count) (local.get $entry)))
            (local.set $entry (i32.load offset=7168
              (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 255)) (i32.const 2))))
            (if (i32.eqz (local.get $entry)) (then
              (local.set $entry (call $long (i32.const 7168) (local.get $bits)))
              (br_if $broken (i32.eqz (local.get $entry)))))
            (br_if $broken (i32.and (local.get $entry) (i32.const 0x200)))
            (local.set $from (i32.and (local.get $entry) (i32.const 15)))
            (local.set $bits (i64.shr_u (local.get $bits) (i64.extend_i32_u (local.get $from))))
            (local.set $count (i32.sub (local.get $count) (local.get $from)))
            (local.set $from (i32.and (i32.shr_u (local.get $entry) (i32.const 4)) (i32.const 15)))
            (local.set $distance (i32.add (i32.shr_u (local.get $entry) (i32.const 16))
              (i32.and (i32.wrap_i64 (local.get $bits))
                (i32.sub (i32.shl (i32.const 1) (local.get $from)) (i32.const 1)))))
            (local.set $bits (i64.shr_u (local.get $bits) (i64.extend_i32_u (local.get $from))))
            (local.set $count (i32.sub (local.get $count) (local.get $from)))

            (br_if $broken (i32.gt_u (local.get $distance) (i32.sub (local.get $out) (local.get $begin))))
            (br_if $broken (i32.gt_u (local.get $length) (i32.sub (local.get $limit) (local.get $out))))
            (local.set $from (i32.sub (local.get $out) (local.get $distance)))
            (local.set $length (i32.add (local.get $out) (local.get $length))) ;; where it ends
            (if (i32.ge_u (local.get $distance) (i32.const 16))
              (then (loop $sixteen ;; a few too many, which what comes overwrites
                (v128.store (local.get $out) (v128.load (local.get $from)))
                (local.set $from (i32.add (local.get $from) (i32.const 16)))
                (br_if $sixteen (i32.lt_u
                  (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $length)))))
              (else (loop $one ;; it may repeat what it has just written
                (i32.store8 (local.get $out) (i32.load8_u (local.get $from)))
                (local.set $from (i32.add (local.get $from) (i32.const 1)))
                (br_if $one (i32.lt_u
                  (local.tee $out (i32.add (local.get $out) (i32.const 1))) (local.get $length))))))
            (local.set $out (local.get $length))
            (br $symbols)))))
        (br_if $ended (local.get $last))
        (br $blocks)))

      (local.set $at (i32.sub (local.get $at) (i32.shr_u (local.get $count) (i32.const 3))))
      (br_if $broken (i32.gt_u (i32.add (local.get $at) (i32.const 4)) (local.get $end)))
      (local.set $entry (call $adler (local.get $begin) (local.get $out)))
      (br_if $broken (i32.ne (i32.load16_u (local.get $at)) (i32.or
        (i32.shr_u (local.get $entry) (i32.const 24))
        (i32.and (i32.shr_u (local.get $entry) (i32.const 8)) (i32.const 0xff00)))))
      (br_if $broken (i32.ne (i32.load16_u offset=2 (local.get $at)) (i32.or
        (i32.and (i32.shr_u (local.get $entry) (i32.const 8)) (i32.const 0xff))
        (i32.and (i32.shl (local.get $entry) (i32.const 8)) (i32.const 0xff00)))))
      (return (i32.sub (local.get $out) (local.get $begin))))
    (i32.const -1))

  ;; The checksum of [$at, $end): the sum of the bytes, and the sum of those sums, 16 bytes in one instruction.
  (func $adler (param $at i32) (param $end i32) (result i32)
    (local $a i32) (local $b i32) (local $from i32) (local $stop i32)
    (local $text v128) (local $sums v128) (local $before v128) (local $weighed v128)
    (local.set $a (i32.const 1))
    (block $done (loop $pieces ;; of 4096 bytes, so that nothing overflows
      (br_if $done (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16)))
      (local.set $from (local.get $at))
      (local.set $stop (i32.add (local.get $at) (i32.and (i32.const -16)
        (select (i32.const 4096) (i32.sub (local.get $end) (local.get $at))
          (i32.gt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 4096))))))
      (local.set $sums (v128.const i32x4 0 0 0 0))
      (local.set $before (v128.const i32x4 0 0 0 0))
      (local.set $weighed (v128.const i32x4 0 0 0 0))
      (loop $sixteen
        (local.set $text (v128.load (local.get $at)))
        (local.set $before (i32x4.add (local.get $before) (local.get $sums)))
        (local.set $sums (i32x4.add (local.get $sums)
          (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $text)))))
        (local.set $weighed (i32x4.add (local.get $weighed) (i32x4.add
          (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_u (local.get $text))
            (v128.const i16x8 16 15 14 13 12 11 10 9))
          (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_u (local.get $text))
            (v128.const i16x8 8 7 6 5 4 3 2 1)))))
        (br_if $sixteen (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $stop))))
      (local.set $b (i32.rem_u
        (i32.add
          (i32.add (local.get $b) (i32.mul (local.get $a) (i32.sub (local.get $at) (local.get $from))))
          (i32.add (i32.shl (call $lanes (local.get $before)) (i32.const 4)) (call $lanes (local.get $weighed))))
        (i32.const 65521)))
      (local.set $a (i32.rem_u (i32.add (local.get $a) (call $lanes (local.get $sums))) (i32.const 65521)))
      (br $pieces)))
    (block $done (loop $bytes
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $a (i32.add (local.get $a) (i32.load8_u (local.get $at))))
      (local.set $b (i32.add (local.get $b) (local.get $a)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $bytes)))
    (i32.or (i32.shl (i32.rem_u (local.get $b) (i32.const 65521)) (i32.const 16))
      (i32.rem_u (local.get $a) (i32.const 65521))))

  (func $lanes (param $four v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $four)) (i32x4.extract_lane 1 (local.get $four)))
      (i32.add (i32x4.extract_lane 2 (local.get $four)) (i32x4.extract_lane 3 (local.get $four))))))
