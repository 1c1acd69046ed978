package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

class ImageLimitTest {

    private final List<OptionSpec> specs =
            List.of(
                    ImageLimit.spec(Split.TRAIN, "from the first on"),
                    ImageLimit.spec(Split.TEST, "in turn"));

    @Test
    void options_areNamedAfterTheirSplit() {
        assertThat(specs)
                .extracting(OptionSpec::name)
                .containsExactly("train-images", "test-images");
        assertThat(specs)
                .extracting(OptionSpec::help)
                .containsExactly(
                        "How many training images are used, from the first on; 0 for all.",
                        "How many test images are used, in turn; 0 for all.");
    }

    @Test
    void nothingGiven_meansAll() {
        Options options = Options.of(specs, Map.of("test-images", 7L));

        assertThat(ImageLimit.of(options, Split.TRAIN).wanted(5)).isEqualTo(5);
        assertThat(ImageLimit.of(options, Split.TEST).wanted(5)).isEqualTo(7);
        assertThat(ImageLimit.of(options, Split.TEST).wanted(9)).isEqualTo(7);
        assertThat(ImageLimit.of(options, Split.TEST).remedy(5))
                .isEqualTo("set data.test-images to 5 or less, or to 0 for all");
    }
}
