package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    private static Level level(int n) {
        return new Level(n, 32, ResNet.RESNET20, 0.2);
    }

    @Test
    void indexMap_matchesGolden() {
        assertThat(Golden.block("index_map").list())
                .hasSize(9)
                .allSatisfy(
                        entry -> {
                            Level level = level(entry.at("n").integer());
                            int q = entry.at("subnetwork").integer();
                            int u = entry.at("unit").integer();
                            assertThat(level.row(q, u)).isEqualTo(entry.at("row").integer());
                            assertThat(level.column(q, u)).isEqualTo(entry.at("col").integer());
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32})
    void unitsOfAllSubnetworks_fillTheGridOnce(int n) {
        Level level = level(n);
        BitSet filled = new BitSet();
        for (int q = 0; q < level.networks(); q++) {
            for (int u = 0; u < level.outputs(); u++) {
                filled.set(level.row(q, u) * 32 + level.column(q, u));
            }
        }
        assertThat(level.networks() * level.outputs()).isEqualTo(32 * 32);
        assertThat(filled.cardinality()).isEqualTo(32 * 32);
    }

    @Test
    void sideThatNDoesNotDivide_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> level(3)).withMessageContaining("3");
    }
}
