package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Sheet;
import org.topolab.api.task.Monitor;
import org.topolab.core.run.PluginFailedException;

/**
 * Shows images to a model and hands out what some units of a sheet answer, one by one.
 *
 * @param sheet id of the sheet, {@code output} for what the model puts out
 * @param units numbers in the sheet
 * @param ear hears the answers
 */
record UnitPass(Opened opened, String sheet, List<Integer> units, Ear ear, Monitor monitor) {

    /** Hears the answer of one of the units, by its place in the list. */
    interface Ear {
        void hear(int image, int place, float value);
    }

    /**
     * Shows all images of a feed.
     *
     * @param size how many there are
     * @param mean takes in all of them
     * @return whether it came to the end; not if the monitor cancelled
     */
    boolean show(ImageFeed feed, int size, MeanImage mean) throws IOException {
        for (int at = 0; at < size; at += opened.batch()) {
            if (monitor.cancelled()) {
                return false;
            }
            ImageFeed.Loaded loaded = feed.next();
            mean.add(loaded.images().pixels());
            try {
                opened.model().infer(loaded.images(), sink(loaded.first()));
            } catch (RuntimeException | LinkageError e) {
                throw new PluginFailedException(opened.family(), "computing activations", e);
            }
            monitor.progress(Math.min(1, (double) (at + opened.batch()) / size), "asking units");
        }
        return true;
    }

    private ActivationSink sink(int first) {
        return new ActivationSink() {
            @Override
            public boolean wants(String id) {
                return id.equals(sheet);
            }

            @Override
            public void sheet(String id, ActivationBatch activations) {
                if (id.equals(sheet)) {
                    handOut(activations, first);
                }
            }

            @Override
            public void predictions(ActivationBatch outputs) {
                if (sheet.equals(Sheet.OUTPUT)) {
                    handOut(outputs, first);
                }
            }
        };
    }

    private void handOut(ActivationBatch batch, int first) {
        for (int image = 0; image < batch.images(); image++) {
            for (int place = 0; place < units.size(); place++) {
                ear.hear(first + batch.index(image), place, batch.value(image, units.get(place)));
            }
        }
    }
}
