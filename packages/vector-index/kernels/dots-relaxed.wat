              ;; int8 × 7 bits in one instruction. Within 7 bits every engine must give the same sums.
              (local.set $q (i32.add (i32.add (local.get $query) (i32.const 16)) (i32.shl (local.get $width) (i32.const 1))))
              (loop $numbers
                (local.set $low (v128.load (local.get $q)))
                (local.set $s0 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load (local.get $p0)) (local.get $low) (local.get $s0)))
                (local.set $s1 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load (local.get $p1)) (local.get $low) (local.get $s1)))
                (local.set $s2 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load (local.get $p2)) (local.get $low) (local.get $s2)))
                (local.set $s3 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load (local.get $p3)) (local.get $low) (local.get $s3)))
                (local.set $low (v128.load offset=16 (local.get $q)))
                (local.set $s0 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load offset=16 (local.get $p0)) (local.get $low) (local.get $s0)))
                (local.set $s1 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load offset=16 (local.get $p1)) (local.get $low) (local.get $s1)))
                (local.set $s2 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load offset=16 (local.get $p2)) (local.get $low) (local.get $s2)))
                (local.set $s3 (i32x4.relaxed_dot_i8x16_i7x16_add_s
                  (v128.load offset=16 (local.get $p3)) (local.get $low) (local.get $s3)))
                (local.set $q (i32.add (local.get $q) (i32.const 32)))
                (local.set $p1 (i32.add (local.get $p1) (i32.const 32)))
                (local.set $p2 (i32.add (local.get $p2) (i32.const 32)))
                (local.set $p3 (i32.add (local.get $p3) (i32.const 32)))
                (br_if $numbers (i32.lt_u
                  (local.tee $p0 (i32.add (local.get $p0) (i32.const 32)))
                  (local.get $stop))))
