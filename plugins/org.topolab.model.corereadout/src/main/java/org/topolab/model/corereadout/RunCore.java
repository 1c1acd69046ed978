package org.topolab.model.corereadout;

import java.io.IOException;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.TrainedModels;
import org.topolab.api.model.TrainedModels.Trained;

/** A sheet of a trained network as a core, its norms with the statistics they learnt. */
final class RunCore implements FrozenCore {

    private final Trained trained;
    private final SheetFeatures features;
    private final Stretched stretched;
    private final FieldMap places;
    private final String words;

    private RunCore(String where, Trained trained, CoreFrom from, ImageShape image) {
        this.trained = trained;
        if (from.random()) {
            Shuffling.shuffle(trained.model().parameters());
        }
        this.features = SheetFeatures.of(where, trained.model(), from.sheet());
        this.stretched = new Stretched(where, image, trained.image());
        this.places =
                places(trained, from.sheet(), features.shape())
                        .stretched(
                                (double) image.height() / trained.image().height(),
                                (double) image.width() / trained.image().width());
        this.words =
                "core %s of %s %s%s"
                        .formatted(
                                from.sheet(),
                                trained.family(),
                                trained.sha256(),
                                from.random() ? ", shuffled" : "");
    }

    /**
     * Opens it.
     *
     * @param where the beginning of a message
     * @param image shape of the images that are shown here
     * @throws IllegalArgumentException if it cannot be opened, or has no such sheet
     */
    static RunCore open(
            String where, TrainedModels models, CoreFrom from, ImageShape image, Compute compute) {
        Trained trained;
        try {
            trained = models.open(from.run(), image, compute);
        } catch (IOException e) {
            throw new IllegalArgumentException(where + "core-from.run: " + e.getMessage(), e);
        }
        try {
            return new RunCore(where, trained, from, image);
        } catch (RuntimeException e) {
            trained.model().close();
            throw e;
        }
    }

    /** As the network itself tells, else spread over its images evenly. */
    private static FieldMap places(Trained trained, String sheet, ImageShape map) {
        ImageShape image = trained.image();
        FieldMap even = FieldMap.spread(map.height(), map.width(), image.height(), image.width());
        return trained.model()
                .capability(FieldCentres.class)
                .map(centres -> between(centres.fields(sheet), map))
                .orElse(even);
    }

    private static FieldMap between(Fields fields, ImageShape map) {
        int last = fields.units() - 1;
        double rows = fields.row(last) - fields.row(0);
        double columns = fields.column(last) - fields.column(0);
        return new FieldMap(
                map.height(),
                map.width(),
                fields.row(0),
                fields.column(0),
                rows / Math.max(1, map.height() - 1),
                columns / Math.max(1, map.width() - 1));
    }

    @Override
    public ImageShape shape() {
        return features.shape();
    }

    @Override
    public FieldMap places() {
        return places;
    }

    @Override
    public ImageBatch features(ImageBatch images) {
        return features.of(stretched.of(images), images);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public void close() {
        trained.model().close();
    }
}
