package org.topolab.nn.nd4j;

import java.util.HashMap;
import java.util.Map;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;

/** What a model hands out. */
final class Heard implements ActivationSink {

    private final Map<String, float[]> sheets = new HashMap<>();

    private Heard() {}

    /** Everything but predictions, [images, units] by sheet. */
    static Map<String, float[]> all(Model model, ImageBatch images) {
        Heard heard = new Heard();
        model.infer(images, heard);
        return heard.sheets;
    }

    @Override
    public boolean wants(String sheet) {
        return true;
    }

    @Override
    public void sheet(String sheet, ActivationBatch batch) {
        float[] values = new float[batch.images() * batch.units()];
        for (int i = 0; i < values.length; i++) {
            values[i] = batch.value(i / batch.units(), i % batch.units());
        }
        sheets.put(sheet, values);
    }

    @Override
    public void predictions(ActivationBatch batch) {
        // sheets are looked at
    }
}
