package org.topolab.format.array;

/** Numbers of 16 bits, IEEE 754-2008 binary16. */
final class Half {

    private Half() {}

    /** Its float: 1 sign, 5 exponent (bias 15), 10 fraction bits; every one is a float. */
    static float toFloat(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float magnitude =
                switch (exponent) {
                    case 0 -> fraction * 0x1p-24f;
                    case 0x1F -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                    default -> Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
                };
        return bits < 0 ? -magnitude : magnitude;
    }
}
