package org.topolab.data.syntheticv1;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.topolab.api.data.ImageShape;

/**
 * Rates of neurons: base + gain * drive, with the gain that gives each the mean rate it shall have
 * over some images that are shown to nobody else, and a base of 5 % of it.
 */
final class Encoder {

    /** Standard deviations of a filter that are seen: e^-6 of its weight lies beyond. */
    private static final double REACH = 3.5;

    /** Share of the mean rate that does not depend on the image. */
    private static final double BASE = 0.05;

    /** Neurons whose filters are kept at a time. */
    private static final int TOGETHER = 256;

    private final ImageShape shape;
    private final Tuning tuning;
    private final List<float[]> calibration;

    /**
     * @param calibration images over which neurons have their mean rates
     */
    Encoder(ImageShape shape, Tuning tuning, List<float[]> calibration) {
        this.shape = shape;
        this.tuning = tuning;
        this.calibration = calibration;
    }

    /** A neuron with its gain. */
    record Calibrated(Drive drive, double poolSd, double base, double gain) {

        double[] rates(Block block) {
            double[] rates = drive.of(block, poolSd);
            for (int i = 0; i < rates.length; i++) {
                rates[i] = base + gain * rates[i];
            }
            return rates;
        }
    }

    /**
     * Rates of all neurons for all images.
     *
     * @param means mean rate of each neuron
     * @param images how many
     * @param image the pixels of an image, as the neurons see it
     * @return [images][neurons]
     */
    float[][] rates(
            List<Cell> cells, double[] means, int images, IntFunction<float[]> image, Part part)
            throws InterruptedIOException {
        float[][] rates = new float[images][cells.size()];
        for (int first = 0; first < cells.size(); first += TOGETHER) {
            int end = Math.min(cells.size(), first + TOGETHER);
            List<Calibrated> neurons = calibrated(cells.subList(first, end), means, first);
            for (int from = 0; from < images; from += Block.IMAGES) {
                int count = Math.min(Block.IMAGES, images - from);
                Block block = block(from, count, image);
                for (int n = 0; n < neurons.size(); n++) {
                    double[] answers = neurons.get(n).rates(block);
                    for (int i = 0; i < count; i++) {
                        rates[from + i][first + n] = (float) answers[i];
                    }
                }
                double inGroup = (double) (from + count) / images;
                part.progress(
                        (first + (end - first) * inGroup) / cells.size(), "simulating neurons");
            }
        }
        return rates;
    }

    private Block block(int from, int count, IntFunction<float[]> image) {
        Block block = new Block(shape.values());
        for (int i = 0; i < count; i++) {
            float[] pixels = image.apply(from + i);
            IntToDoubleFunction pixel = p -> pixels[p];
            block.put(i, pixel);
        }
        return block;
    }

    private List<Calibrated> calibrated(List<Cell> cells, double[] means, int first) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from + Block.IMAGES <= calibration.size(); from += Block.IMAGES) {
            blocks.add(block(from, Block.IMAGES, calibration::get));
        }
        List<Calibrated> calibrated = new ArrayList<>();
        for (int n = 0; n < cells.size(); n++) {
            Drive drive = new Drive(cells.get(n), tuning, shape, REACH);
            double poolSd = drive.normalised() ? poolSd(drive, blocks) : 0;
            double sum = 0;
            for (Block block : blocks) {
                for (double value : drive.of(block, poolSd)) {
                    sum += value;
                }
            }
            double mean = sum / (blocks.size() * Block.IMAGES);
            double rate = means[first + n];
            double gain = mean > 0 ? (1 - BASE) * rate / mean : 0;
            calibrated.add(new Calibrated(drive, poolSd, BASE * rate, gain));
        }
        return calibrated;
    }

    private static double poolSd(Drive drive, List<Block> blocks) {
        double sum = 0;
        double squares = 0;
        for (Block block : blocks) {
            for (double value : drive.pool(block)) {
                sum += value;
                squares += value * value;
            }
        }
        int images = blocks.size() * Block.IMAGES;
        double mean = sum / images;
        return Math.sqrt(Math.max(0, squares / images - mean * mean));
    }
}
