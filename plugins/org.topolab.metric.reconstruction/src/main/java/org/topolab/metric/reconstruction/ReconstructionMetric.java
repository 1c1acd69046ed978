package org.topolab.metric.reconstruction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.ImageShape;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionSpec.IntOption;

/**
 * How far the pictures a model draws are from the images it was shown: the mean squared error, and
 * which share of the images' variance they explain. A gallery shows some beside each other.
 */
@Component
public final class ReconstructionMetric implements Metric {

    private static final int MOST_IMAGES = 64;

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            "reconstruction",
                            "Reconstruction of images",
                            "The mean squared error of reconstructed images, its share of the"
                                    + " images' variance, and a gallery.",
                            List.of(),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            "images",
                                            "Images in the gallery, the first of each class before"
                                                    + " the second of any.",
                                            10,
                                            1,
                                            MOST_IMAGES))),
                    "mse at least 0, in squared units of the pixels; explained variance at most 1",
                    Direction.NEITHER,
                    "every image reconstructed as the mean of all images: mse is then the variance"
                            + " of the pixels, explained variance 0",
                    new Needs(Optional.empty(), Optional.of(Layout.Pixels.class), Set.of()));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        if (!(sheet.layout() instanceof Layout.Pixels pixels)) {
            throw new IllegalArgumentException(
                    "reconstruction: sheet '%s' is no picture, expected pixels; measure a sheet of"
                                    .formatted(sheet.id())
                            + " reconstructed images");
        }
        ImageShape drawn = new ImageShape(pixels.channels(), pixels.height(), pixels.width());
        if (!drawn.equals(context.images().shape())) {
            throw new IllegalArgumentException(
                    "reconstruction: sheet '%s' draws pictures of shape %s, but the images have"
                                    .formatted(sheet.id(), drawn)
                            + " %s; leave this metric out".formatted(context.images().shape()));
        }
        Gallery gallery =
                new Gallery(
                        drawn,
                        Choice.of(
                                context.targets(),
                                context.images().size(),
                                context.options().integer("images")));
        return new ReconstructionAccumulator(context.images(), gallery);
    }
}
