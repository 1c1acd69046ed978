#!/bin/sh
# Median time in milliseconds from the start of Java until the window of `bin/topolab gui` is painted,
# as its log says. On a display of its own (Xvfb) if there is none.
set -eu
times=${1:-11}
home=$(cd "$(dirname "$0")/.." && pwd)
command=$(find "$home"/distribution/target/topolab-*/topolab-*/bin/topolab 2>/dev/null | head -n 1)
[ -n "$command" ] || { echo "no distribution is built; run ./topolab version" >&2; exit 3; }
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
if [ -z "${DISPLAY:-}" ]; then
  Xvfb :97 -screen 0 1600x1000x24 >/dev/null 2>&1 &
  server=$!
  export DISPLAY=:97
  sleep 2
fi
export XDG_STATE_HOME="$work/state"
log=$XDG_STATE_HOME/topolab/topolab.log
mkdir -p "$work/empty" "$XDG_STATE_HOME/topolab"
: >"$log"
cd "$work/empty"
i=0
while [ "$i" -lt "$times" ]; do
  "$command" gui >/dev/null 2>&1 &
  window=$!
  while [ "$(grep -c 'the window is painted' "$log")" -le "$i" ]; do sleep 0.1; done
  kill "$window"
  wait "$window" || true
  i=$((i + 1))
done
sed -n 's/.*the window is painted after \([0-9]*\) ms/\1/p' "$log" | sort -n |
  awk '{ a[NR] = $1 } END { print "gui: median " a[int((NR + 1) / 2)] " ms, least " a[1] " ms, most " a[NR] " ms, " NR " times" }'
