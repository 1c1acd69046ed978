#!/bin/sh
# Median wall time of `bin/topolab list models` in milliseconds.
set -eu
times=${1:-11}
home=$(cd "$(dirname "$0")/.." && pwd)
command=$(find "$home"/distribution/target/topolab-*/topolab-*/bin/topolab 2>/dev/null | head -n 1)
[ -n "$command" ] || { echo "no distribution is built; run ./topolab version" >&2; exit 3; }
"$command" list models >/dev/null
i=0
while [ "$i" -lt "$times" ]; do
  start=$(date +%s%N)
  "$command" list models >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
  i=$((i + 1))
done | sort -n | awk '{ a[NR] = $1 } END { print "list models: median " a[int((NR + 1) / 2)] " ms, least " a[1] " ms, most " a[NR] " ms, " NR " times" }'
