package org.topolab.nn.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Sheet;

/** Hands out what a graph computed: its sheets, what enters them, and its predictions. */
public final class Readout {

    private final List<SheetReader> sheets;
    private final Map<String, String> entries;
    private final String output;

    /**
     * @param drives what enters the sheets
     * @param output the vertex that gives the predictions
     */
    public Readout(List<SheetReader> sheets, GraphDrives drives, String output) {
        this.sheets = sheets;
        this.entries = drives.inputs();
        this.output = output;
    }

    /** The sheets. */
    public List<Sheet> sheets() {
        return sheets.stream().map(SheetReader::sheet).toList();
    }

    /** The vertices whose activations are needed. */
    public Set<String> vertices() {
        Set<String> vertices = new HashSet<>(entries.values());
        sheets.forEach(reader -> vertices.add(reader.vertex()));
        return vertices;
    }

    /**
     * Hands out what is wanted.
     *
     * @param activations of the vertices, and of the one with the predictions
     */
    public void handOut(Map<String, INDArray> activations, int images, ActivationSink sink) {
        for (SheetReader reader : sheets) {
            if (sink.wants(reader.sheet().id())) {
                float[] values = reader.read(activations.get(reader.vertex()), images);
                sink.sheet(reader.sheet().id(), batch(values, images));
            }
        }
        entries.forEach(
                (id, vertex) -> {
                    if (sink.wants(id)) {
                        sink.sheet(id, batch(Values.of(activations.get(vertex)), images));
                    }
                });
        sink.predictions(batch(Values.of(activations.get(output)), images));
    }

    private static ActivationBatch batch(float[] values, int images) {
        return new ActivationBatch(0, images, values.length / images, values);
    }
}
