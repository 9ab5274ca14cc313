;; `scan` finds the rows that may be among the nearest: one pass over int8 rows, in the order of memory. `round`
;; makes such a row.
;;
;; Rows come in blocks of 32 (written by `round` below):
;;   0    scales  32 × f32    a row is about scale × its int8 numbers
;;   128  sums    32 × i32    the sum of the int8 numbers of a row
;;   256  error   f32         no row of the block is farther than this from scale × its numbers
;;   260  12 bytes unused
;;   272  rows    32 × width  int8; width is a multiple of 32, numbers beyond the dimensions are 0
;;
;; A query (written by src/internal/scan/scan-query.ts):
;;   0   floor, norm   f32    of the first look at a row
;;   8   floor, norm   f32    of the second
;;   16  width × i16          the query in as many bits as an i32 has room for
;;       width × u8           the query in 7 bits, moved up by 64; for relaxed SIMD only
;;
;; A row is kept when  scale × (row · query) + error × norm ≥ floor  at both looks. What is kept is written
;; as pairs: row number (u32), left side at the second look (f32). The caller sets floors that lose no row
;; it wants, rounding included: nothing computed here reaches an answer, it only spares comparisons.
;;
;; The words between at signs are filled in by kernels/build-kernels.ts: one module for each kind of memory and
;; each way of multiplying.
(module
  (import "env" "memory" (memory 1 65536 (;@shared@;)))

  ;; From the block at $block up to $end. A bit of the words at $mask allows one row; $row is the number of the
  ;; first. Gives the address behind the last pair written from $out on.
  (func (export "scan")
    (param $block i32) (param $end i32) (param $mask i32) (param $query i32) (param $width i32)
    (param $row i32) (param $out i32) (result i32)
    (local $bits i32) (local $hits i32) (local $lane i32)
    (local $at i32) (local $line i32) (local $stop i32) (local $error f32) (local $floor v128)
    (local $p0 i32) (local $p1 i32) (local $p2 i32) (local $p3 i32) (local $q i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $low v128) (local $high v128) (local $score f32)
    (block $done
      (br_if $done (i32.ge_u (local.get $block) (local.get $end)))
      (loop $blocks
        (local.set $bits (i32.load (local.get $mask)))
        (if (local.get $bits) (then
          (local.set $error (f32.load offset=256 (local.get $block)))
          (local.set $floor (f32x4.splat (f32.sub
            (f32.load (local.get $query))
            (f32.mul (local.get $error) (f32.load offset=4 (local.get $query))))))
          (local.set $at (local.get $block))
          (local.set $line (i32.add (local.get $block) (i32.const 272)))
          ;; Four rows at a time, next to each other: they share the loads of the query.
          (loop $groups
            (if (i32.and (local.get $bits) (i32.const 15)) (then
              (local.set $p0 (local.get $line))
              (local.set $p1 (i32.add (local.get $p0) (local.get $width)))
              (local.set $p2 (i32.add (local.get $p1) (local.get $width)))
              (local.set $p3 (i32.add (local.get $p2) (local.get $width)))
              (local.set $stop (local.get $p1))
              (local.set $s0 (v128.const i32x4 0 0 0 0))
              (local.set $s1 (v128.const i32x4 0 0 0 0))
              (local.set $s2 (v128.const i32x4 0 0 0 0))
              (local.set $s3 (v128.const i32x4 0 0 0 0))
              ;;@dots@
              ;; The four sums of each row to one lane each.
              (local.set $s0 (i32x4.add
                (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $s0) (local.get $s1))
                (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $s0) (local.get $s1))))
              (local.set $s2 (i32x4.add
                (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $s2) (local.get $s3))
                (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $s2) (local.get $s3))))
              (local.set $s0 (i32x4.add
                (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $s0) (local.get $s2))
                (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $s0) (local.get $s2))))
              ;;@offset@
              (local.set $hits (i32.and (local.get $bits) (i32x4.bitmask (f32x4.ge
                (f32x4.mul (f32x4.convert_i32x4_s (local.get $s0)) (v128.load (local.get $at)))
                (local.get $floor)))))
              (if (i32.and (local.get $hits) (i32.const 15)) (then
                (local.set $lane (i32.const 0))
                (loop $lanes
                  (if (i32.and (local.get $hits) (i32.shl (i32.const 1) (local.get $lane))) (then
                    (local.set $score (f32.add
                      (f32.mul
                        (f32.load (i32.add (local.get $at) (i32.shl (local.get $lane) (i32.const 2))))
                        (f32.convert_i32_s (call $dot
                          (i32.add (local.get $line) (i32.mul (local.get $lane) (local.get $width)))
                          (i32.add (local.get $query) (i32.const 16))
                          (local.get $width))))
                      (f32.mul (local.get $error) (f32.load offset=12 (local.get $query)))))
                    (if (f32.ge (local.get $score) (f32.load offset=8 (local.get $query))) (then
                      (i32.store (local.get $out) (i32.add
                        (local.get $row)
                        (i32.add
                          (i32.shr_u (i32.sub (local.get $at) (local.get $block)) (i32.const 2))
                          (local.get $lane))))
                      (f32.store offset=4 (local.get $out) (local.get $score))
                      (local.set $out (i32.add (local.get $out) (i32.const 8)))))))
                  (br_if $lanes (i32.lt_u
                    (local.tee $lane (i32.add (local.get $lane) (i32.const 1)))
                    (i32.const 4)))))))) 
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $line (i32.add (local.get $line) (i32.shl (local.get $width) (i32.const 2))))
            (br_if $groups (local.tee $bits (i32.shr_u (local.get $bits) (i32.const 4)))))))
        (local.set $mask (i32.add (local.get $mask) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (i32.const 32)))
        (br_if $blocks (i32.lt_u
          (local.tee $block (i32.add
            (i32.add (local.get $block) (i32.const 272))
            (i32.shl (local.get $width) (i32.const 5))))
          (local.get $end)))))
    (local.get $out))

  ;; One int8 row · the query in 16 bits.
  (func $dot (param $row i32) (param $query i32) (param $width i32) (result i32)
    (local $stop i32) (local $sum v128)
    (local.set $stop (i32.add (local.get $row) (local.get $width)))
    (loop $next
      (local.set $sum (i32x4.add (local.get $sum) (i32x4.add
        (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $row)) (v128.load (local.get $query)))
        (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $row)) (v128.load offset=16 (local.get $query))))))
      (local.set $query (i32.add (local.get $query) (i32.const 32)))
      (br_if $next (i32.lt_u
        (local.tee $row (i32.add (local.get $row) (i32.const 16)))
        (local.get $stop))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
      (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))

  ;; Rounds a row. Reads width × f32 at $from, zeros beyond the dimensions; writes scale, sum and numbers of the row
  ;; $lane of the block, and makes the error of the block large enough. $slack is how much larger than computed
  ;; the error may be, because its squares are added up in float32.
  (func (export "round")
    (param $from i32) (param $block i32) (param $lane i32) (param $width i32) (param $slack f32)
    (local $at i32) (local $end i32) (local $to i32) (local $scale f32) (local $error f32)
    (local $largest v128) (local $scales v128) (local $inverse v128) (local $rest v128) (local $sum v128)
    (local $value v128) (local $number v128)
    (local $i0 v128) (local $i1 v128) (local $i2 v128) (local $i3 v128)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $width) (i32.const 2))))
    (local.set $at (local.get $from))
    (loop $numbers
      (local.set $largest (f32x4.max (local.get $largest) (f32x4.abs (v128.load (local.get $at)))))
      (br_if $numbers (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 16)))
        (local.get $end))))
    (local.set $scale (f32.div
      (f32.max
        (f32.max (f32x4.extract_lane 0 (local.get $largest)) (f32x4.extract_lane 1 (local.get $largest)))
        (f32.max (f32x4.extract_lane 2 (local.get $largest)) (f32x4.extract_lane 3 (local.get $largest))))
      (f32.const 127)))
    (local.set $scales (f32x4.splat (local.get $scale)))
    (local.set $inverse (f32x4.splat (f32.div (f32.const 1) (local.get $scale))))
    (local.set $to (i32.add
      (i32.add (local.get $block) (i32.const 272))
      (i32.mul (local.get $lane) (local.get $width))))
    (local.set $at (local.get $from))
    (loop $steps
      (local.set $value (v128.load offset=0 (local.get $at)))
      (local.set $number (f32x4.nearest (f32x4.mul (local.get $value) (local.get $inverse))))
      (local.set $value (f32x4.sub (local.get $value) (f32x4.mul (local.get $number) (local.get $scales))))
      (local.set $rest (f32x4.add (local.get $rest) (f32x4.mul (local.get $value) (local.get $value))))
      (local.set $i0 (i32x4.trunc_sat_f32x4_s (local.get $number)))
      (local.set $value (v128.load offset=16 (local.get $at)))
      (local.set $number (f32x4.nearest (f32x4.mul (local.get $value) (local.get $inverse))))
      (local.set $value (f32x4.sub (local.get $value) (f32x4.mul (local.get $number) (local.get $scales))))
      (local.set $rest (f32x4.add (local.get $rest) (f32x4.mul (local.get $value) (local.get $value))))
      (local.set $i1 (i32x4.trunc_sat_f32x4_s (local.get $number)))
      (local.set $value (v128.load offset=32 (local.get $at)))
      (local.set $number (f32x4.nearest (f32x4.mul (local.get $value) (local.get $inverse))))
      (local.set $value (f32x4.sub (local.get $value) (f32x4.mul (local.get $number) (local.get $scales))))
      (local.set $rest (f32x4.add (local.get $rest) (f32x4.mul (local.get $value) (local.get $value))))
      (local.set $i2 (i32x4.trunc_sat_f32x4_s (local.get $number)))
      (local.set $value (v128.load offset=48 (local.get $at)))
      (local.set $number (f32x4.nearest (f32x4.mul (local.get $value) (local.get $inverse))))
      (local.set $value (f32x4.sub (local.get $value) (f32x4.mul (local.get $number) (local.get $scales))))
      (local.set $rest (f32x4.add (local.get $rest) (f32x4.mul (local.get $value) (local.get $value))))
      (local.set $i3 (i32x4.trunc_sat_f32x4_s (local.get $number)))
      (local.set $sum (i32x4.add (local.get $sum) (i32x4.add
        (i32x4.add (local.get $i0) (local.get $i1))
        (i32x4.add (local.get $i2) (local.get $i3)))))
      (v128.store (local.get $to) (i8x16.narrow_i16x8_s
        (i16x8.narrow_i32x4_s (local.get $i0) (local.get $i1))
        (i16x8.narrow_i32x4_s (local.get $i2) (local.get $i3))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $steps (i32.lt_u
        (local.tee $at (i32.add (local.get $at) (i32.const 64)))
        (local.get $end))))
    (local.set $at (i32.add (local.get $block) (i32.shl (local.get $lane) (i32.const 2))))
    (f32.store (local.get $at) (local.get $scale))
    (i32.store offset=128 (local.get $at) (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
      (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
    ;; 2⁻²² for what float32 rounds of the numbers themselves.
    (local.set $error (f32.add (f32.const 0x1p-22) (f32.mul (local.get $slack) (f32.sqrt (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $rest)) (f32x4.extract_lane 1 (local.get $rest)))
      (f32.add (f32x4.extract_lane 2 (local.get $rest)) (f32x4.extract_lane 3 (local.get $rest))))))))
    (f32.store offset=256 (local.get $block)
      (f32.max (local.get $error) (f32.load offset=256 (local.get $block)))))
)
