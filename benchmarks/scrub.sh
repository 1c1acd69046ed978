#!/bin/sh
# From a key that moves the epoch slider to the painted map, in a real window: 1,000 stored maps of
# SIDE x SIDE units (default 256). Without a display it starts Xvfb. See docs/benchmarks.md.

side=${1:-256}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 3

if [ -z "$DISPLAY" ]; then
    command -v Xvfb >/dev/null || {
        echo "scrub: no display and no Xvfb; install it (Debian: apt install xvfb)" >&2
        exit 3
    }
    Xvfb :97 -screen 0 1600x1000x24 >/dev/null 2>&1 &
    server=$!
    trap 'kill $server' EXIT
    DISPLAY=:97
    export DISPLAY
    sleep 2
fi

cd "$home" && mvn -B -o -q -pl bundles/org.topolab.desktop -am -Dspotless.check.skip \
    -Dtest=ScrubBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Djava.awt.headless=false \
    -Dtopolab.scrub.side="$side" test
