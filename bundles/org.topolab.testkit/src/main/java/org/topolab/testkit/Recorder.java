package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

/** Keeps a copy of everything a model hands over. */
final class Recorder implements ActivationSink {

    private final List<String> asked;
    private final Map<String, List<ActivationBatch>> sheets = new LinkedHashMap<>();
    private final List<ActivationBatch> outputs = new ArrayList<>();

    private Recorder(List<String> asked) {
        this.asked = List.copyOf(asked);
    }

    /** What a model says to the images of a task, all sheets. */
    static Recorder look(Model model, TinyTask task) {
        return look(model, task, model.sheets().stream().map(Sheet::id).toList());
    }

    /** What a model says to the images of a task, some sheets. */
    static Recorder look(Model model, TinyTask task, List<String> asked) {
        Recorder recorder = new Recorder(asked);
        model.infer(task.imageBatch(), recorder);
        return recorder;
    }

    @Override
    public boolean wants(String sheet) {
        return asked.contains(sheet);
    }

    @Override
    public void sheet(String sheet, ActivationBatch activations) {
        sheets.computeIfAbsent(sheet, id -> new ArrayList<>()).add(copy(activations));
    }

    @Override
    public void predictions(ActivationBatch batch) {
        outputs.add(copy(batch));
    }

    /** Ids of the sheets that were handed over. */
    Set<String> sheets() {
        return sheets.keySet();
    }

    /** What was handed over of a sheet. */
    List<ActivationBatch> sheet(String id) {
        return sheets.getOrDefault(id, List.of());
    }

    /** The model's outputs, [images, outputs], in order of the images. */
    float[][] predictions() {
        int images = outputs.stream().mapToInt(ActivationBatch::images).sum();
        float[][] rows = new float[images][];
        for (ActivationBatch batch : outputs) {
            for (int image = 0; image < batch.images(); image++) {
                rows[batch.index(image)] = row(batch, image);
            }
        }
        return rows;
    }

    static boolean isFinite(ActivationBatch batch) {
        for (int image = 0; image < batch.images(); image++) {
            for (float value : row(batch, image)) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    static void assertSame(Recorder found, Recorder expected) {
        assertThat(found.predictions()).isDeepEqualTo(expected.predictions());
        assertThat(found.sheets()).isEqualTo(expected.sheets());
        expected.sheets().forEach(id -> assertSame(found.sheet(id), expected.sheet(id)));
    }

    static void assertSame(List<ActivationBatch> found, List<ActivationBatch> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            for (int image = 0; image < expected.get(i).images(); image++) {
                assertThat(row(found.get(i), image)).isEqualTo(row(expected.get(i), image));
            }
        }
    }

    private static float[] row(ActivationBatch batch, int image) {
        float[] row = new float[batch.units()];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = batch.value(image, unit);
        }
        return row;
    }

    private static ActivationBatch copy(ActivationBatch batch) {
        float[] values = new float[batch.images() * batch.units()];
        for (int image = 0; image < batch.images(); image++) {
            System.arraycopy(row(batch, image), 0, values, image * batch.units(), batch.units());
        }
        return new ActivationBatch(batch.index(0), batch.images(), batch.units(), values);
    }
}
