package org.topolab.model.localityprior;

import java.util.HashMap;
import java.util.Map;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;

/** Networks that are not built. */
final class Networks {

    static final ImageShape DIGITS = new ImageShape(1, 28, 28);

    private Networks() {}

    static LocalityOptions options(Map<String, Object> options) {
        return LocalityOptions.of(Options.of(LocalityOptions.specs(), options));
    }

    static Network digits(Map<String, Object> options) {
        return Network.of(options(options), DIGITS, 10);
    }

    static Network photographs(Map<String, Object> options, int side, int classes) {
        Map<String, Object> all = new HashMap<>(options);
        all.put("network", "alexnet");
        return Network.of(options(all), new ImageShape(3, side, side), classes);
    }

    static Training training(Options optimizer, int batch) {
        return new Training(optimizer, batch, 10, Compute.f32(1));
    }
}
