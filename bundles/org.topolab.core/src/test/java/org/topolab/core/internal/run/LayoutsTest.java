package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.model.Layout;
import org.topolab.format.file.FormatException;

class LayoutsTest {

    private static final String PLACES =
            "{\"kind\": \"positions\", \"x-mm\": [0.5, 1], \"y-mm\": [2, \"NaN\"]}";
    private static final String GRID =
            "{\"kind\": \"grid\", \"rows\": 2, \"columns\": 3, \"block-rows\": 1,"
                    + " \"block-columns\": 3}";

    @TempDir Path folder;
    private final Layouts layouts = new Layouts(1 << 20);

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String index(String... layouts) {
        StringBuilder text = new StringBuilder("{\"results\": [");
        for (String layout : layouts) {
            text.append("{\"layout\": ").append(layout).append("}, ");
        }
        return text.append("1]}").toString();
    }

    @Test
    void layouts_areReadInTheOrderOfTheFile() throws Exception {
        Layouts.Read read = layouts.read(file("a.json", index(PLACES, GRID)));
        assertThat(read.layouts()).hasSize(2);
        Layout.Positions places = (Layout.Positions) read.layouts().get(0);
        assertThat(places.xMm(0)).isEqualTo(0.5);
        assertThat(places.yMm(1)).isNaN();
        assertThat(read.layouts().get(1)).isEqualTo(new Layout.Grid(2, 3, 1, 3));
        List<?> results = (List<?>) read.index().get("results");
        assertThat(read.of((Map<?, ?>) results.get(1))).isSameAs(read.layouts().get(1));
    }

    @Test
    void sameTextInAnotherFile_givesTheSameLayout() throws Exception {
        Layout first = layouts.read(file("a.json", index(PLACES))).layouts().get(0);
        List<Layout> again = layouts.read(file("b.json", index(GRID, PLACES, PLACES))).layouts();
        assertThat(again.get(1)).isSameAs(first);
        assertThat(again.get(2)).isSameAs(first);
    }

    @Test
    void forgottenLayout_isReadAnew() throws Exception {
        Layouts small = new Layouts(PLACES.length() + 1);
        Layout first = small.read(file("a.json", index(PLACES))).layouts().get(0);
        small.read(file("b.json", index(GRID)));
        assertThat(small.read(file("a.json", index(PLACES))).layouts().get(0)).isNotSameAs(first);
    }

    @Test
    void textThatLooksLikeALayout_staysText() throws Exception {
        String text = "{\"a\": \"\\\"layout\\\": {\", \"layout\": \"no\"}";
        Layouts.Read read = layouts.read(file("a.json", text));
        assertThat(read.layouts()).isEmpty();
        assertThat(read.index().get("a")).isEqualTo("\"layout\": {");
    }

    @Test
    void cutFile_isRefusedWithItsName() throws Exception {
        Path cut = file("cut.json", index(PLACES).substring(0, 50));
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> layouts.read(cut))
                .withMessageContaining("cut.json");
    }
}
