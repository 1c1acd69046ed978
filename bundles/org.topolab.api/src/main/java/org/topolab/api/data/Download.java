package org.topolab.api.data;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a data set that may be fetched: only what its licence allows to be passed on. The
 * licence is that of {@link DatasetInfo#dataLicence}.
 *
 * @param address where it lies, https; plain http only on this machine itself, for tests
 * @param fileName what it is called in the folder: letters, digits, {@code . _ -}
 * @param checksum fingerprint of the file as it lies there
 * @param bytes its length, at least 1; no more is ever written
 */
public record Download(URI address, String fileName, Checksum checksum, long bytes) {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /**
     * A fingerprint.
     *
     * @param algorithm {@code SHA-256}, or {@code MD5} where its authors publish no other
     * @param hex lower-case hexadecimal digits
     */
    public record Checksum(String algorithm, String hex) {

        public Checksum {
            int digits =
                    switch (algorithm) {
                        case "SHA-256" -> 64;
                        case "MD5" -> 32;
                        default ->
                                throw new IllegalArgumentException(
                                        "checksum of algorithm '%s', expected SHA-256 or MD5"
                                                .formatted(algorithm));
                    };
            if (!hex.matches("[0-9a-f]{" + digits + "}")) {
                throw new IllegalArgumentException(
                        "checksum '%s', expected %d lower-case hexadecimal digits of %s"
                                .formatted(hex, digits, algorithm));
            }
        }

        /** SHA-256 (FIPS 180-4). */
        public static Checksum sha256(String hex) {
            return new Checksum("SHA-256", hex);
        }

        /** MD5 (RFC 1321): finds damage, but no forgery. */
        public static Checksum md5(String hex) {
            return new Checksum("MD5", hex);
        }
    }

    public Download {
        if (!secure(address)) {
            throw new IllegalArgumentException(
                    "address '%s', expected https://...".formatted(address));
        }
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException(
                    "file name '%s', expected letters, digits and . _ - without a folder"
                            .formatted(fileName));
        }
        if (bytes < 1) {
            throw new IllegalArgumentException(
                    "%s has %d bytes, expected its length, at least 1".formatted(fileName, bytes));
        }
    }

    /** Whether an address may be read from: https, or this machine itself ({@code 127.0.0.1}). */
    public static boolean secure(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        Optional<String> host = Optional.ofNullable(address.getHost());
        return switch (scheme) {
            case "https" -> host.isPresent();
            case "http" -> host.filter("127.0.0.1"::equals).isPresent();
            default -> false;
        };
    }
}
