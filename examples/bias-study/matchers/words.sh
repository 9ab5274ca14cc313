#!/bin/sh
# The same matcher in POSIX awk, for where there is no Python. Capital letters with accents stay as they are.
# mawk reads a whole block before its first line, unless it is told that somebody waits for an answer.
case $(awk -W version 2>&1 </dev/null) in mawk*) wait='-W interactive' ;; *) wait= ;; esac
LC_ALL=C exec awk $wait '
  function part(name) {
    if (!match($0, "\"" name "\":\"([^\"\\\\]|\\\\.)*\"")) exit 1
    return substr($0, RSTART + length(name) + 4, RLENGTH - length(name) - 5)
  }
  function words(text, into, list, n, i) {
    gsub(/\\./, " ", text)
    n = split(tolower(text), list, /[^a-z0-9_+#\200-\377]+/)
    for (i = 1; i <= n; i++) if (length(list[i]) > 1) into[list[i]]
  }
  {
    split("", asked); split("", given); all = 0; met = 0
    words(part("job"), asked); words(part("candidate"), given)
    for (word in asked) { all++; if (word in given) met++ }
    printf "{\"id\":\"%s\",\"score\":%.6f}\n", part("id"), met / (all ? all : 1); fflush()
  }'
