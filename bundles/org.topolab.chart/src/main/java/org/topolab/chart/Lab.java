package org.topolab.chart;

import java.awt.Color;

/**
 * A colour in CIE L*a*b*, white point D65.
 *
 * @param lightness 0 (black) to 100 (white)
 * @param a green to red
 * @param b blue to yellow
 */
record Lab(double lightness, double a, double b) {

    // IEC 61966-2-1 (sRGB): primaries and white point in XYZ
    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double KNEE = 6.0 / 29; // CIE 15:2018
    private static final double FAR_CHROMA = Math.pow(25, 7); // of CIEDE2000

    /** A channel of sRGB, 0 to 255, as a share of light, 0 to 1. */
    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.min(1, Math.max(0, c)));
    }

    static Lab of(Color color) {
        return ofLinear(linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue()));
    }

    static Lab ofLinear(double red, double green, double blue) {
        double x = compress((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE_X);
        double y = compress(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = compress((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / WHITE_Z);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double compress(double t) {
        return t > KNEE * KNEE * KNEE ? Math.cbrt(t) : t / (3 * KNEE * KNEE) + 4.0 / 29;
    }

    private static double expand(double t) {
        return t > KNEE ? t * t * t : 3 * KNEE * KNEE * (t - 4.0 / 29);
    }

    /** The nearest colour a screen has. */
    Color toColor() {
        double y = (lightness + 16) / 116;
        double x = WHITE_X * expand(y + a / 500);
        double z = WHITE_Z * expand(y - b / 200);
        y = expand(y);
        return new Color(
                channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
                channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
                channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
    }

    /** The colour a share t of the way to another. */
    Lab towards(Lab other, double t) {
        return new Lab(
                lightness + t * (other.lightness - lightness),
                a + t * (other.a - a),
                b + t * (other.b - b));
    }

    /**
     * How different two colours look: CIEDE2000. 1 can just be seen side by side.
     *
     * @see <a href="https://doi.org/10.1002/col.20070">Sharma, Wu, Dalal 2005, Color Research and
     *     Application 30:21-30</a>, equations 2 to 22, and the source of the test's pairs
     */
    double difference(Lab other) {
        double meanChroma = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
        double stretch = 1 + 0.5 * (1 - Math.sqrt(farness(meanChroma)));
        double a1 = a * stretch;
        double a2 = other.a * stretch;
        double c1 = Math.hypot(a1, b);
        double c2 = Math.hypot(a2, other.b);
        double h1 = hue(a1, b);
        double h2 = hue(a2, other.b);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : Math.IEEEremainder(h2 - h1, 360);
        double h = grey ? h1 + h2 : meanHue(h1, h2);
        double l = (lightness + other.lightness) / 2;
        double c = (c1 + c2) / 2;
        double t =
                1
                        - 0.17 * cos(h - 30)
                        + 0.24 * cos(2 * h)
                        + 0.32 * cos(3 * h + 6)
                        - 0.20 * cos(4 * h - 63);
        double off = (l - 50) * (l - 50);
        double dl = (other.lightness - lightness) / (1 + 0.015 * off / Math.sqrt(20 + off));
        double dc = (c2 - c1) / (1 + 0.045 * c);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        dh /= 1 + 0.015 * c * t;
        double blue = (h - 275) / 25;
        double rotation =
                -2 * Math.sqrt(farness(c)) * Math.sin(Math.toRadians(60 * Math.exp(-blue * blue)));
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
    }

    private static double farness(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + FAR_CHROMA);
    }

    /** In degrees, 0 to 360. */
    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2) {
        double sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
