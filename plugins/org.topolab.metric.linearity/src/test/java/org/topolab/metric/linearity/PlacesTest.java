package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

class PlacesTest {

    private static final Layout.FeatureMap MAP = new Layout.FeatureMap(32, 32, 4);

    @Test
    void evenlySpaced_areTheMiddlesOfEqualParts() {
        assertThat(Spaced.of(32, 3)).containsExactly(5, 16, 26);
        assertThat(Spaced.of(32, 1)).containsExactly(16);
        assertThat(Spaced.of(3, 9)).containsExactly(0, 1, 2);
        assertThat(Spaced.of(2_000_000_000, 2)).containsExactly(500_000_000, 1_500_000_000);
    }

    @Test
    void publishedPlace_isThatOfTheSource() {
        Places map = Places.published(MAP);
        assertThat(map.names()).containsExactly("15,15");
        assertThat(map.units())
                .containsExactly(IntStream.range(0, 4).map(c -> MAP.unit(15, 15, c)).toArray());
        assertThat(Places.published(new Layout.Grid(32, 32)).units()).containsExactly(512, 513);
        assertThat(Places.published(new Layout.Grid(1, 1)).units()).containsExactly(0);
        assertThat(Places.published(new ImageShape(1, 32, 32)).units())
                .containsExactly(15 * 32 + 15);
    }

    @Test
    void gridOfPlaces_hasAllChannelsAtEach() {
        Places places = Places.spaced(MAP, 3, 64);
        assertThat(places.names())
                .hasSize(9)
                .startsWith("5,5", "5,16", "5,26", "16,5")
                .endsWith("26,26");
        assertThat(places.units()).hasSize(36).startsWith(MAP.unit(5, 5, 0), MAP.unit(5, 5, 1));
        assertThat(places.at(1)).containsExactly(4, 5, 6, 7);
        assertThat(Places.spaced(new Layout.FeatureMap(2, 1, 1), 3, 64).names())
                .containsExactly("0,0", "1,0");
    }

    @Test
    void pixels_areNumberedChannelByChannel() {
        Places pixels = Places.spaced(new ImageShape(3, 4, 4), 1);
        assertThat(pixels.names()).containsExactly("2,2");
        assertThat(pixels.units()).containsExactly(10, 26, 42);
    }

    @Test
    void vector_hasItsUnitsEvenlySpaced() {
        Places places = Places.spaced(new Layout.Grid(10, 10), 3, 4);
        assertThat(places.units()).containsExactly(12, 37, 62, 87);
        assertThat(places.names()).startsWith("unit 12");
    }

    @Test
    void publishedDivision_takesTheFirst8000AndTheLast2000() {
        Division ten = Division.published(10_000);
        assertThat(ten.fit()).hasSize(8000).startsWith(0).endsWith(7999);
        assertThat(ten.score()).hasSize(2000).startsWith(8000).endsWith(9999);
        Division more = Division.published(20_000);
        assertThat(more.fit()).hasSize(8000).endsWith(7999);
        assertThat(more.score()).hasSize(2000).startsWith(18_000).endsWith(19_999);
        assertThat(Division.published(10).fit()).hasSize(8);
    }

    @Test
    void divisions_areFourToOneWithNoImageInBoth() {
        Division shuffled = Division.shuffled(1000, 100, RandomStream.of(1));
        assertThat(shuffled.fit()).hasSize(80);
        assertThat(shuffled.score()).hasSize(20);
        assertThat(shuffled.images()).doesNotHaveDuplicates();
        assertThat(Arrays.stream(shuffled.images()).max().orElseThrow()).isGreaterThan(500);
        Division part = shuffled.limited(50);
        assertThat(part.fit()).containsExactly(Arrays.copyOf(shuffled.fit(), 40));
        assertThat(part.score()).containsExactly(Arrays.copyOf(shuffled.score(), 10));
        assertThat(shuffled.limited(0).images()).isEmpty();
        assertThat(Division.ordered(1000, 10).score()).containsExactly(8, 9);
        assertThat(Division.ordered(5, 10).fit()).containsExactly(0, 1, 2, 3);
    }
}
