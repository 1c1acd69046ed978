package org.topolab.core.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a run stands between two optimiser steps.
 *
 * @param epoch the epoch being trained, from 1
 * @param batch batches of it that are done
 * @param lossSum sum over the images of those batches of their loss
 * @param images images of those batches
 * @param measured the last epoch that was measured; -1 if none
 */
record Position(int epoch, int batch, double lossSum, long images, int measured) {

    static Position start() {
        return new Position(1, 0, 0, 0, -1);
    }

    Position afterBatch(double loss, int count) {
        return new Position(epoch, batch + 1, lossSum + loss * count, images + count, measured);
    }

    Position afterMeasuring(int at) {
        return new Position(epoch, batch, lossSum, images, at);
    }

    Position nextEpoch() {
        return new Position(epoch + 1, 0, 0, 0, measured);
    }

    /** Mean loss of the epoch so far; NaN before its first batch. */
    double meanLoss() {
        return lossSum / images;
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("epoch", (long) epoch);
        plain.put("batch", (long) batch);
        plain.put("loss-sum", lossSum);
        plain.put("images", images);
        plain.put("measured", (long) measured);
        return plain;
    }

    static Position of(Map<?, ?> plain) {
        return new Position(
                PlainResults.whole(plain, "epoch"),
                PlainResults.whole(plain, "batch"),
                PlainResults.number(plain.get("loss-sum")),
                (Long) plain.get("images"),
                PlainResults.whole(plain, "measured"));
    }
}
