package org.topolab.core.internal.run;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;
import org.topolab.api.stat.RandomStream;

/**
 * The null model of units that know nothing of the images: each activation is an independent
 * standard normal number, a function of seed, sheet, unit and how many images came before. Has no
 * predictions and cannot be trained.
 */
final class NoiseModel implements Model {

    private static final Parameters NONE =
            new Parameters() {
                @Override
                public List<String> names() {
                    return List.of();
                }

                @Override
                public boolean trained(String name) {
                    throw unknown(name);
                }

                @Override
                public Tensor get(String name) {
                    throw unknown(name);
                }

                @Override
                public void set(String name, Tensor tensor) {
                    throw unknown(name);
                }

                private IllegalArgumentException unknown(String name) {
                    return new IllegalArgumentException(
                            "noise has no parameter '%s'".formatted(name));
                }
            };

    private final List<Sheet> sheets;
    private final RandomStream stream;
    private long images;

    /**
     * @param sheets those of the network it stands for
     */
    NoiseModel(List<Sheet> sheets, long seed) {
        this.sheets = List.copyOf(sheets);
        this.stream = RandomStream.of(seed).split("noise-control");
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public double train(Batch batch) {
        throw new IllegalStateException("noise cannot be trained");
    }

    @Override
    public void infer(ImageBatch batch, ActivationSink sink) {
        int count = batch.images();
        for (Sheet sheet : sheets) {
            if (sink.wants(sheet.id())) {
                int units = sheet.layout().units();
                RandomStream noise = stream.split(sheet.id());
                float[] values = new float[Math.multiplyExact(count, units)];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) noise.normal(images * units + i);
                }
                sink.sheet(sheet.id(), new ActivationBatch(0, count, units, values));
            }
        }
        images += count;
    }

    @Override
    public Parameters parameters() {
        return NONE;
    }

    @Override
    public TrainingState state() {
        return new TrainingState(0, Map.of());
    }

    @Override
    public void restore(TrainingState state) {
        throw new IllegalArgumentException("noise has no training state");
    }

    @Override
    public String engine() {
        return "noise";
    }

    @Override
    public void close() {}
}
