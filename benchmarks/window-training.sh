#!/bin/sh
# How much slower training is in the window than without: the quickstart's recipe for EPOCHS epochs,
# ROUNDS times each way in turn. The window is a real one under Xvfb, as it opens at first, on a
# run that a script started in its process. Needs an idle machine, Xvfb and python3.
# Arguments: EPOCHS ROUNDS; environment: THREADS, WINDOW_DISPLAY.
set -eu
epochs=${1:-16}
rounds=${2:-3}
threads=${THREADS:-1}
home=$(cd "$(dirname "$0")/.." && pwd)
command=$(find "$home"/distribution/target/topolab-*/topolab-*/bin/topolab 2>/dev/null | head -n 1)
[ -n "$command" ] || { echo "no distribution is built; run ./topolab version" >&2; exit 3; }
for tool in Xvfb python3; do
  command -v "$tool" >/dev/null || { echo "$tool is missing; install it" >&2; exit 3; }
done
work=$(mktemp -d)
display=${WINDOW_DISPLAY:-:99}
Xvfb "$display" -screen 0 1600x1000x24 >"$work/xvfb.txt" 2>&1 &
screen=$!
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
XDG_STATE_HOME=$work/state
export XDG_STATE_HOME
recipe="$(dirname "$command")/../examples/quickstart.yaml"
run="run $recipe train.epochs=$epochs train.threads=$threads --out"
# a run started from a script is watched by the window of the same process
seconds() {
  python3 - "$1" <<'PYTHON'
import datetime, json, sys
lines = [json.loads(line) for line in open(sys.argv[1] + "/log.jsonl")]
times = {l["event"]: datetime.datetime.fromisoformat(l["time"][:19] + "." + (l["time"][20:-1] + "000000")[:6]) for l in lines}
print(round((times["finished"] - times["started"]).total_seconds(), 3))
PYTHON
}
i=0
while [ "$i" -lt "$rounds" ]; do
  # shellcheck disable=SC2086 # words on purpose
  "$command" $run "plain$i" >/dev/null 2>&1
  printf 'gui . &\nsleep 15\n%s window%s\n' "$run" "$i" >script.gogo
  DISPLAY=$display TOPOLAB_JAVA_OPTS="-Djava.awt.headless=false -XX:MetaspaceSize=96m" \
    "$command" script script.gogo >window.txt 2>&1 &
  window=$!
  until grep -q '"status": *"finished"' "window$i/run.json" 2>/dev/null; do
    kill -0 "$window" 2>/dev/null || { cat window.txt >&2; exit 1; }
    sleep 1
  done
  kill "$window"
  wait "$window" || true
  cmp "plain$i/metrics.csv" "window$i/metrics.csv"
  echo "$(seconds "plain$i") $(seconds "window$i")" | tee -a times.txt
  i=$((i + 1))
done
awk '{ a += $1; b += $2; r[NR] = $2 / $1 }
  END { print "window: " 100 * (b / a - 1) " % slower, " a / NR " s without, " b / NR " s with, " NR " times" }' times.txt
