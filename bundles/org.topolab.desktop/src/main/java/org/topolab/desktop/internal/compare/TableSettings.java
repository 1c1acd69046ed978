package org.topolab.desktop.internal.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/**
 * What a user wants of the table of runs.
 *
 * @param columns chosen ones; none for the standard ones
 * @param filter as typed
 * @param sorted the column that rows are sorted by
 */
record TableSettings(List<Column> columns, String filter, Column sorted, boolean descending) {

    private static final Logger LOG = LoggerFactory.getLogger(TableSettings.class);
    private static final long MOST_BYTES = 1 << 20;
    private static final TableSettings FIRST = new TableSettings(List.of(), "", Column.BEGAN, true);

    /**
     * Reads a file; one that is not there or makes no sense gives the settings of a new user.
     *
     * @param told hears a sentence if it makes no sense
     */
    static TableSettings read(Path file, Consumer<String> told) {
        try {
            if (Files.isRegularFile(file)
                    && Files.size(file) <= MOST_BYTES
                    && Json.read(file) instanceof Map<?, ?> said
                    && said.get("columns") instanceof List<?> ids
                    && said.get("filter") instanceof String filter
                    && said.get("sorted") instanceof String sorted
                    && said.get("descending") instanceof Boolean descending) {
                List<Column> columns =
                        ids.stream()
                                .map(id -> Column.of(String.valueOf(id)))
                                .flatMap(Optional::stream)
                                .toList();
                return new TableSettings(
                        columns, filter, Column.of(sorted).orElse(Column.BEGAN), descending);
            }
            if (!Files.exists(file)) {
                return FIRST;
            }
        } catch (IOException e) {
            LOG.debug("settings left out", e);
        }
        told.accept("%s is damaged; columns and filter are as at first".formatted(file));
        return FIRST;
    }

    void write(Path file) throws IOException {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("columns", columns.stream().map(Column::id).toList());
        said.put("filter", filter);
        said.put("sorted", sorted.id());
        said.put("descending", descending);
        Files.createDirectories(file.getParent());
        AtomicFile.text(file, Json.write(said));
    }
}
