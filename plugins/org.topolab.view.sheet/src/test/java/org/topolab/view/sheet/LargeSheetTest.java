package org.topolab.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Heading;

class LargeSheetTest {

    private static final Layout.Grid SHEET = new Layout.Grid(384, 384, 8, 8);

    @TempDir Path folder;

    private static Figure draw(Layout layout, int layers, float first) {
        float[] values = new float[layers * layout.units()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        values[0] = first;
        List<String> names = IntStream.range(0, layers).mapToObj(i -> "layer " + i).toList();
        SheetView view = new SheetView();
        return view.draw(
                        Results.of(new NumberMap("map", layout, names, values)),
                        Options.of(view.info().options(), Map.of()))
                .get(0);
    }

    @Test
    void sheetOf384_hasAPixelForEachUnit() {
        Figure figure = draw(SHEET, 1, 0);
        assertThat(figure.size().height).isEqualTo(Heading.HEIGHT + 384 + Heading.MARGIN);
        Picture picture = new Picture(figure);
        for (int row = 4; row < 380; row += 94) { // at and within what would be blocks
            assertThat(picture.cell(row, 8, 1)).isEqualTo(ColorMap.CIVIDIS.at(0));
            assertThat(picture.cell(row, 9, 1)).isEqualTo(ColorMap.CIVIDIS.at(1));
        }
    }

    @Test
    void unitWithoutNumber_isGreyAloneWhereItIsSmall() {
        Figure figure = draw(new Layout.Grid(200, 200), 1, Float.NaN);
        Picture picture = new Picture(figure);
        assertThat(picture.at(Heading.MARGIN + 1, Heading.HEIGHT + 1)) // two pixels a side
                .isEqualTo(ColorScale.UNKNOWN);
        assertThat(Words.of(figure, folder).all()).contains("no value (1)");
    }

    @Test
    void manyLayers_areAsManyAsOneFigureHolds() {
        Figure figure = draw(new Layout.Grid(1000, 1000), 5, 0);
        assertThat(figure.title()).contains("in 3 layers");
        assertThat(figure.size().width).isBetween(1000, 3200);
        assertThat(draw(SHEET, 20, 0).title()).contains("in 20 layers");
        assertThat(draw(SHEET, 21, 0).title()).contains("in 20 layers");
    }

    @Test
    void borders_areDrawnWhereBlocksAreFewAndLarge() {
        Picture few = new Picture(draw(new Layout.Grid(16, 16, 4, 4), 1, 0));
        assertThat(few.at(Heading.MARGIN + 4 * 28, Heading.HEIGHT + 14))
                .isNotEqualTo(ColorMap.CIVIDIS.at(0))
                .isNotEqualTo(ColorMap.CIVIDIS.at(1));
        Picture many = new Picture(draw(new Layout.Grid(68, 68, 4, 4), 1, 0));
        assertThat(many.at(Heading.MARGIN + 4 * 6, Heading.HEIGHT + 3))
                .isEqualTo(ColorMap.CIVIDIS.at(0));
    }
}
