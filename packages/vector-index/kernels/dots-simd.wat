              ;; int8 rows widened to 16 bits, as the query is: exact in every engine.
              (local.set $q (i32.add (local.get $query) (i32.const 16)))
              (loop $numbers
                (local.set $low (v128.load (local.get $q)))
                (local.set $high (v128.load offset=16 (local.get $q)))
                (local.set $s0 (i32x4.add (local.get $s0) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $p0)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $p0)) (local.get $high)))))
                (local.set $s1 (i32x4.add (local.get $s1) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $p1)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $p1)) (local.get $high)))))
                (local.set $s2 (i32x4.add (local.get $s2) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $p2)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $p2)) (local.get $high)))))
                (local.set $s3 (i32x4.add (local.get $s3) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $p3)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $p3)) (local.get $high)))))
                (local.set $low (v128.load offset=32 (local.get $q)))
                (local.set $high (v128.load offset=48 (local.get $q)))
                (local.set $s0 (i32x4.add (local.get $s0) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $p0)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $p0)) (local.get $high)))))
                (local.set $s1 (i32x4.add (local.get $s1) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $p1)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $p1)) (local.get $high)))))
                (local.set $s2 (i32x4.add (local.get $s2) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $p2)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $p2)) (local.get $high)))))
                (local.set $s3 (i32x4.add (local.get $s3) (i32x4.add
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $p3)) (local.get $low))
                  (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $p3)) (local.get $high)))))
                (local.set $q (i32.add (local.get $q) (i32.const 64)))
                (local.set $p1 (i32.add (local.get $p1) (i32.const 32)))
                (local.set $p2 (i32.add (local.get $p2) (i32.const 32)))
                (local.set $p3 (i32.add (local.get $p3) (i32.const 32)))
                (br_if $numbers (i32.lt_u
                  (local.tee $p0 (i32.add (local.get $p0) (i32.const 32)))
                  (local.get $stop))))
