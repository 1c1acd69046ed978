package org.topolab.data.syntheticv1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;

/** What images the neurons are shown. */
enum ImageKind {
    NATURAL {
        @Override
        Drawing of(ImageShape shape) {
            return new NaturalImages(shape.height(), shape.width());
        }
    },
    WHITE_NOISE {
        @Override
        Drawing of(ImageShape shape) {
            return new WhiteNoise(shape.height(), shape.width());
        }
    };

    private static final String OPTION = "images-kind";

    abstract Drawing of(ImageShape shape);

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OptionSpec spec() {
        List<String> words = Arrays.stream(values()).map(ImageKind::word).toList();
        return new ChoiceOption(
                OPTION,
                "Images: natural is noise with the amplitude spectrum of natural images, 1/f,"
                        + " white-noise is binary, each pixel 1 or -1.",
                NATURAL.word(),
                words);
    }

    static ImageKind of(Options options) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(options.text(OPTION)))
                .findFirst()
                .orElseThrow();
    }
}
