package org.topolab.shell.internal.text;

import java.time.Duration;
import java.util.Locale;

/** Quantities as people read them. */
public final class Words {

    private Words() {}

    /** Memory, such as {@code 512 MB} or {@code 1.5 GB} (powers of 1024). */
    public static String bytes(long bytes) {
        double megabytes = bytes / (double) (1 << 20);
        if (megabytes >= 1024) {
            return text("%.1f GB", megabytes / 1024);
        }
        return megabytes >= 1 || bytes == 0
                ? text("%.0f MB", megabytes)
                : "%d kB".formatted(Math.max(1, bytes >> 10));
    }

    /** Time, such as {@code 41 s}, {@code 3 min 05 s} or {@code 2 h 10 min}. */
    public static String time(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
                : "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
    }

    /** A value with four significant digits, without trailing zeros: {@code 3.21}. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return "%d".formatted((long) value);
        }
        String text = text("%.4g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }

    /** A share, such as {@code 87.3 %}. */
    public static String percent(double share) {
        return text("%.1f %%", 100 * share);
    }

    /** A count with thousands set apart: {@code 60 000}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
