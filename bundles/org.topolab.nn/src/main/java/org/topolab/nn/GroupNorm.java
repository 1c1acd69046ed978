package org.topolab.nn;

/**
 * A group normalisation of images [batch, height, width, channels]: (x - mean) / sqrt(variance +
 * epsilon), with the biased variance, over all places and the channels of a group of each image.
 *
 * @param height rows
 * @param width columns
 * @param channels channels
 * @param groups groups of neighbouring channels, a divisor of their number
 * @param scale whether each channel is then multiplied by a parameter, 1 at first
 * @param centre whether to each channel a parameter is added, 0 at first
 * @param epsilon added to the variance, such as 1e-6
 * @see <a href="https://doi.org/10.1007/978-3-030-01261-8_1">Wu and He 2018, ECCV</a>
 */
public record GroupNorm(
        int height,
        int width,
        int channels,
        int groups,
        boolean scale,
        boolean centre,
        double epsilon) {

    public GroupNorm {
        if (height < 1 || width < 1 || channels < 1 || !(epsilon > 0)) {
            throw new IllegalArgumentException(
                    "group norm of [%d, %d, %d] with epsilon %s, expected at least 1 each, above 0"
                            .formatted(height, width, channels, epsilon));
        }
        if (groups < 1 || channels % groups != 0) {
            throw new IllegalArgumentException(
                    "group norm of %d channels in %d groups; use a divisor of %d"
                            .formatted(channels, groups, channels));
        }
    }
}
