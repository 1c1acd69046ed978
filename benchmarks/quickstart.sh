#!/bin/sh
# Median wall time of `bin/topolab quickstart` in seconds; shows what the last one printed.
set -eu
times=${1:-3}
home=$(cd "$(dirname "$0")/.." && pwd)
command=$(find "$home"/distribution/target/topolab-*/topolab-*/bin/topolab 2>/dev/null | head -n 1)
[ -n "$command" ] || { echo "no distribution is built; run ./topolab version" >&2; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
i=0
while [ "$i" -lt "$times" ]; do
  start=$(date +%s%N)
  "$command" quickstart --out "q$i" >last.txt
  end=$(date +%s%N)
  echo $(((end - start) / 1000000)) >>times.txt
  i=$((i + 1))
done
cat last.txt
sort -n times.txt | awk '{ a[NR] = $1 / 1000 } END { print "quickstart: median " a[int((NR + 1) / 2)] " s, least " a[1] " s, most " a[NR] " s, " NR " times" }'
