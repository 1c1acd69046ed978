package org.topolab.metric.behaviour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.format.npy.Npy;

/** With people and a predictor, as published. */
class ComparedContractTest extends PositionContract {

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        float[] people = new float[3 * 4 * 4];
        for (int i = 0; i < people.length; i++) {
            people[i] = i == 7 ? Float.NaN : i * 31 % 17 / 17f;
        }
        Npy.write(folder.resolve("people.npy"), new int[] {3, 4, 2, 2}, people);
        float[] far = {0, 1, 2, 3, 1, 0, 1, 2, 2, 1, 0, 1, 3, 2, 1, 0};
        Npy.write(folder.resolve("far.npy"), new int[] {4, 4}, far);
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "grid",
                2L,
                "bootstrap",
                20L,
                "permutations",
                20L,
                "faithful",
                true,
                "people",
                folder.resolve("people.npy").toString(),
                "predictors",
                List.of(folder.resolve("far.npy").toString()));
    }
}
