package org.topolab.core.internal.fake;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.task.Monitor;

/** Images of three classes, a bright row each, in noise. */
public final class FakeData implements DatasetProvider {

    /** How often a test image was read. */
    public final AtomicInteger testReads = new AtomicInteger();

    /** Data sets that are open. */
    public final AtomicInteger open = new AtomicInteger();

    /** Told as fingerprint. */
    public String sha256 = "ab".repeat(32);

    /** What the last request looked like. */
    public DataRequest last;

    private final String id;
    private final ImageShape shape;

    public FakeData() {
        this("rows", new ImageShape(1, 3, 4));
    }

    /** The same under another name, with images of any size. */
    public FakeData(String id, ImageShape shape) {
        this.id = id;
        this.shape = shape;
    }

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        id,
                        "Rows",
                        "Bright rows.",
                        List.of(),
                        "Apache-2.0",
                        List.of(
                                new TextOption("folder", "Where it lies.", "", "a folder"),
                                new IntOption("images", "Training images.", 37, 1, 10_000),
                                new ChoiceOption(
                                        "targets",
                                        "Kind of targets.",
                                        "classes",
                                        List.of("classes", "two-classes", "vectors")))),
                "CC0");
    }

    @Override
    public Set<Split> splits() {
        return id.equals("rows") ? Set.of(Split.values()) : DatasetProvider.super.splits();
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        last = request;
        if (request.options().text("folder").endsWith("missing")) {
            throw new IOException(
                    "rows: no file rows.bin in %s; set data.folder"
                            .formatted(request.options().text("folder")));
        }
        boolean train = request.split() == Split.TRAIN;
        int size = train ? request.options().integer("images") : 21;
        size = request.split() == Split.VALIDATION ? 9 : size;
        open.incrementAndGet();
        return new Rows(request, train, size);
    }

    private final class Rows implements Dataset {
        private final boolean train;
        private final int size;
        private final Targets targets;

        Rows(DataRequest request, boolean train, int size) {
            this.train = train;
            this.size = size;
            targets = targets(request.options().text("targets"), size);
        }

        private static Targets targets(String kind, int size) {
            if (kind.equals("vectors")) {
                return new Targets.Vectors(new float[size * 2], 2);
            }
            List<String> rows = List.of("top", "middle", "bottom");
            int classes = kind.equals("two-classes") ? 2 : 3;
            int[] labels = new int[size];
            Arrays.setAll(labels, i -> i % 3 % classes);
            return new Targets.Classes(rows.subList(0, classes), labels);
        }

        @Override
        public ImageShape shape() {
            return shape;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Targets targets() {
            return targets;
        }

        @Override
        public void read(int index, FloatBuffer pixels) {
            if (!train) {
                testReads.incrementAndGet();
            }
            RandomStream noise = RandomStream.of(train ? 1 : 2).split(index);
            for (int p = 0; p < shape.values(); p++) {
                pixels.put((float) (0.5 * noise.uniform(p) + (p / 4 == index % 3 ? 0.5 : 0)));
            }
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
