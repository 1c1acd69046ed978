package org.topolab.view.sheet;

import java.util.stream.Stream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;

/**
 * The maps that are drawn: those whose units have places of their own. Channels of a feature map
 * lie on top of each other, and pixels are a picture.
 */
final class Maps {

    private Maps() {}

    /** Maps of a kind, {@link CategoryMap} or {@link NumberMap}. */
    static <T extends Result> Stream<T> of(Results results, Class<T> kind) {
        return results.all(kind).filter(map -> placed(layout(map)));
    }

    private static Layout layout(Result map) {
        if (map instanceof CategoryMap categories) {
            return categories.layout();
        }
        if (map instanceof NumberMap numbers) {
            return numbers.layout();
        }
        throw new IllegalArgumentException("'%s' is no map".formatted(map.name()));
    }

    private static boolean placed(Layout layout) {
        return layout instanceof Layout.Grid || layout instanceof Layout.Positions;
    }
}
