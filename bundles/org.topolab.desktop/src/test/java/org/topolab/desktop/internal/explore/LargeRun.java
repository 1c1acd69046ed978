package org.topolab.desktop.internal.explore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.topolab.format.npy.Npy;

/** Writes a run folder of a large sheet that was measured at many epochs. */
final class LargeRun {

    private LargeRun() {}

    /**
     * A map {@code wave} of numbers, and {@code sign} of categories at epoch 0 alone.
     *
     * @param side rows and columns
     * @param epochs how many
     */
    static void write(Path run, int side, int epochs) throws IOException {
        Files.createDirectories(run.resolve("maps"));
        Files.writeString(
                run.resolve("run.json"),
                """
                {"kind": "topolab-run", "format": 1, "name": "large", "status": "finished",
                 "recipe": {"seed": 1}}
                """);
        Path first = run.resolve("maps/waves-wave-sheet-epoch-0000.npy");
        Npy.write(first, new int[] {side, side}, new float[side * side]);
        byte[] bytes = Files.readAllBytes(first);
        int header = bytes.length - side * side * Float.BYTES;
        for (int epoch = 0; epoch < epochs; epoch++) {
            ByteBuffer numbers =
                    ByteBuffer.wrap(bytes, header, bytes.length - header)
                            .order(ByteOrder.LITTLE_ENDIAN);
            for (int unit = 0; unit < side * side; unit++) {
                numbers.putFloat(value(unit / side, unit % side, epoch, side));
            }
            String name = "waves-wave-sheet-epoch-%04d.npy".formatted(epoch);
            Files.write(run.resolve("maps").resolve(name), bytes);
            index(run, "waves", epoch, number(name, side));
        }
        int[] signs = new int[side * side];
        Arrays.setAll(signs, unit -> unit % 7 - 1);
        String name = "classes-sign-sheet-epoch-0000.npy";
        Npy.write(run.resolve("maps").resolve(name), new int[] {side, side}, signs);
        index(run, "classes", 0, category(name, side));
    }

    /** From -1 to 1, more orderly from epoch to epoch. */
    private static float value(int row, int column, int epoch, int side) {
        double wide = 4.0 * side / (side + epoch);
        double wave = Math.sin(row / wide + epoch * 0.02) * Math.cos(column / (wide + 3));
        double noise = Integer.hashCode(row * 31 + column * 17 + epoch) % 100 / 1000.0;
        return (float) (wave * 0.9 + noise);
    }

    private static void index(Path run, String metric, int epoch, String result)
            throws IOException {
        Files.writeString(
                run.resolve("maps").resolve("%s-sheet-epoch-%04d.json".formatted(metric, epoch)),
                "{\"metric\": \"%s\", \"sheet\": \"sheet\", \"epoch\": %d, \"results\": [%s]}"
                        .formatted(metric, epoch, result));
    }

    private static String number(String file, int side) {
        return ("{\"name\": \"wave\", \"kind\": \"numbers\", \"file\": \"maps/%s\","
                        + " \"layers\": [\"wave\"], \"layout\": %s},"
                        + " {\"name\": \"index\", \"kind\": \"scalar\", \"value\": 0.5,"
                        + " \"chance\": {\"mean\": 0.1, \"sd\": 0.02, \"samples\": 20},"
                        + " \"unit\": \"\"}")
                .formatted(file, layout(side));
    }

    private static String category(String file, int side) {
        return ("{\"name\": \"sign\", \"kind\": \"categories\", \"file\": \"maps/%s\","
                        + " \"categories\": [\"Bag\", \"Boot\", \"Coat\", \"Dress\", \"Pullover\","
                        + " \"Sandal\"], \"none\": -1, \"layout\": %s}")
                .formatted(file, layout(side));
    }

    private static String layout(int side) {
        return ("{\"kind\": \"grid\", \"rows\": %d, \"columns\": %d, \"block-rows\": %d,"
                        + " \"block-columns\": %d}")
                .formatted(side, side, side / 4, side / 4);
    }
}
