              ;; The query was moved up by 64.
              (local.set $s0 (i32x4.sub (local.get $s0) (i32x4.shl (v128.load offset=128 (local.get $at)) (i32.const 6))))
