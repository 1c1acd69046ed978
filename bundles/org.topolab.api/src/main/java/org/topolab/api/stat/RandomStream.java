package org.topolab.api.stat;

/**
 * Counter-based random numbers: number n of a stream is a function of seed, purpose and n, so that
 * any position is reached without drawing the ones before. Stateless and safe for several threads.
 *
 * <p>Two rounds of the SplitMix64 finaliser over a Weyl sequence.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood 2014, Fast splittable
 *     pseudorandom number generators, OOPSLA</a>
 */
public final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    private RandomStream(long key) {
        this.key = key;
    }

    /** The stream of a seed. */
    public static RandomStream of(long seed) {
        return new RandomStream(mix(seed + GOLDEN));
    }

    /** An independent stream for one purpose, such as {@code weights}. */
    public RandomStream split(String purpose) {
        long h = key;
        for (int i = 0; i < purpose.length(); i++) {
            h = mix(h + GOLDEN + purpose.charAt(i));
        }
        return new RandomStream(mix(h ^ GOLDEN));
    }

    /** An independent stream for one number, such as an epoch. */
    public RandomStream split(long number) {
        return new RandomStream(mix(mix(key + GOLDEN) ^ mix(number * GOLDEN + 1)));
    }

    /** 64 random bits at a position. */
    public long bits(long position) {
        return mix(mix(key + (position + 1) * GOLDEN) ^ key);
    }

    /** A number in [0, 1) at a position, with 53 random bits. */
    public double uniform(long position) {
        return (bits(position) >>> 11) * 0x1.0p-53;
    }

    /**
     * A standard normal number at a position.
     *
     * @see <a href="https://doi.org/10.1214/aoms/1177706645">Box, Muller 1958</a>
     */
    public double normal(long position) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(2 * position)));
        return radius * Math.cos(2 * Math.PI * uniform(2 * position + 1));
    }

    /**
     * A random order of 0 to size - 1, each equally likely (up to a bias below 2^-32).
     *
     * @see <a href="https://doi.org/10.1145/364520.364540">Durstenfeld 1964, CACM 7:420</a>
     */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int i = size - 1; i > 0; i--) {
            int j = (int) Math.floor(uniform(i) * (i + 1));
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
